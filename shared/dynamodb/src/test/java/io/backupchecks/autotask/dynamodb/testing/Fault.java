package io.backupchecks.autotask.dynamodb.testing;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a request to DynamoDB can meet on its way. */
public sealed interface Fault {
    /** It goes through. */
    record None() implements Fault {}

    /** It is answered so, and never arrives. */
    record Answered(int status, String body) implements Fault {}

    /** It takes effect, and is answered so all the same. */
    record AnsweredAfter(Answered answer) implements Fault {}

    /** The connection breaks before it arrives. */
    record Reset() implements Fault {}

    /** It takes effect, then the connection breaks before any answer. */
    record AnswerLost() implements Fault {}

    /** It takes effect, then something happens elsewhere, and only then the connection breaks. */
    record AnswerLostAfter(Runnable event) implements Fault {}

    /** None: it takes effect, then something happens elsewhere, and only then it is answered. */
    record Noticed(Runnable event) implements Fault {}

    /** It is held back for so long, then goes through. */
    record Delayed(Duration delay) implements Fault {}

    /** A batch of reads is answered with every key left unprocessed. */
    record Unprocessed() implements Fault {}

    /** An error as DynamoDB words it. */
    static Answered error(int status, String type) {
        return new Answered(status, """
                {"__type":"com.amazonaws.dynamodb.v20120810#%s","message":"injected"}""".formatted(type));
    }

    static Answered serverError() {
        return error(500, "InternalServerError");
    }

    static Answered throttled() {
        return error(400, "ThrottlingException");
    }

    static Answered denied() {
        return error(400, "AccessDeniedException");
    }

    /** The answer to a single write while a transaction is at work on its item. */
    static Answered conflict() {
        return error(400, "TransactionConflictException");
    }

    /** A cancelled transaction, with the code of each of its parts, such as {@code None, TransactionConflict}. */
    static Answered cancelled(String... codes) {
        var reasons = Arrays.stream(codes).map("{\"Code\":\"%s\"}"::formatted).collect(Collectors.joining(","));
        return new Answered(400, """
                {"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException","Message":"injected",\
                "CancellationReasons":[%s]}""".formatted(reasons));
    }
}
