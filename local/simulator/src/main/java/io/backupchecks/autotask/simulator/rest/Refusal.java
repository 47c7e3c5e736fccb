package io.backupchecks.autotask.simulator.rest;

import io.backupchecks.autotask.simulator.metadata.Verb;
import io.backupchecks.autotask.simulator.wire.Reply;
import io.backupchecks.autotask.simulator.wire.Request;
import java.util.Locale;

/** The refusals that are worded alike in every place. */
final class Refusal {
    private Refusal() {}

    static Reply unrouted(Request request) {
        return Reply.framework(404, "No HTTP resource was found that matches the request URI '"
                + request.uri().getPath() + "'.");
    }

    static Reply wrongMethod(Request request) {
        return Reply.framework(405, "The requested resource does not support http method '"
                + request.method().toUpperCase(Locale.ROOT) + "'.");
    }

    static Reply notPermitted(Verb verb) {
        String what = verb == Verb.QUERY ? "query this entity type" : verb.word() + " this entity";
        return Reply.errors(500, "The logged in Resource does not have the adequate permissions to " + what + ".");
    }

    static Reply tooManyThreads(int allowed, boolean as500) {
        return Reply.errors(as500 ? 500 : 429, "Itgenatr005: The thread threshold of " + allowed
                + " threads has been exceeded for this tracking identifier and object endpoint.");
    }
}
