package io.backupchecks.autotask.checks.faults;

import io.backupchecks.autotask.lambda.testing.TestAnswer;
import java.util.OptionalLong;

/** Reads what the function answered to a click. */
final class Answers {
    private static final int OK = 200;
    private static final int CREATED = 201;

    private Answers() {}

    /** The run's ticket; empty where it has none yet. */
    static OptionalLong ticket(TestAnswer answer) {
        return answer.status() == OK || answer.status() == CREATED
                ? OptionalLong.of(answer.json().at("/ticket/id").longValue())
                : OptionalLong.empty();
    }

    /** The attempt that the person must confirm; empty where nothing is to be confirmed. */
    static OptionalLong confirmation(TestAnswer answer) {
        return answer.body().contains("create-needs-confirmation")
                ? OptionalLong.of(answer.json().get("attempt").longValue())
                : OptionalLong.empty();
    }
}
