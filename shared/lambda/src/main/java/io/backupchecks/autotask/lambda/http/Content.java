package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.problem.Problem;

/** What an answer carries. */
sealed interface Content {

    /** No body. */
    record Nothing() implements Content {}

    /** A record or map to write as JSON. */
    record Value(Object value) implements Content {}

    /** Why the request was not done. */
    record Refusal(Problem problem) implements Content {}

    /** Text that is ready to be sent. */
    record Text(String mediaType, String text) implements Content {}
}
