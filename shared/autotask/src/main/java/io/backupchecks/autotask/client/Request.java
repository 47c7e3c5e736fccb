package io.backupchecks.autotask.client;

import java.net.URI;
import java.time.Duration;

/**
 * One call to make.
 *
 * @param body JSON, empty for none
 * @param limit for the whole answer, connecting included
 * @param once whether even the client may not repeat it: it repeats a GET whose connection broke off before the answer
 */
record Request(Operation operation, URI uri, String body, Duration limit, boolean once) {
    private static final String VERSION = "/V1.0/";

    Request(Operation operation, URI uri, String body, Duration limit) {
        this(operation, uri, body, limit, false);
    }

    /** A GET that arrives at most once, for whoever counts. */
    static Request once(Operation operation, URI uri, Duration limit) {
        return new Request(operation, uri, "", limit, true);
    }

    static Request get(Operation operation, URI uri, Duration limit) {
        return new Request(operation, uri, "", limit);
    }

    /** The first part of the path below the version, or the last one where there is no version. */
    String entity() {
        var path = uri.getPath();
        var below = path.substring(path.indexOf(VERSION) < 0
                ? path.lastIndexOf('/') + 1
                : path.indexOf(VERSION) + VERSION.length());
        return below.split("/", 2)[0];
    }
}
