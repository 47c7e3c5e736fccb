package io.backupchecks.autotask.client;

import java.net.URI;
import java.time.Duration;

/**
 * One call to make.
 *
 * @param body JSON, empty for none
 * @param limit for the whole answer, connecting included
 */
record Request(Operation operation, URI uri, String body, Duration limit) {
    static Request get(Operation operation, URI uri, Duration limit) {
        return new Request(operation, uri, "", limit);
    }
}
