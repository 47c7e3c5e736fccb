package io.backupchecks.autotask.checks.faults;

import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;

/** What people click for in a play: their click, and what must be true of what comes of it, whatever fails. */
interface Aim {
    /** What reaches the function when somebody clicks now. */
    TestEvent click();

    /** Whether the answer asks for something else to be said; the next click says it. */
    boolean asks(TestAnswer answer);

    /** Somebody has this status for an answer; 0 where nobody was left to give one. */
    void answered(int status);

    /** What the process of a click called until its end. */
    void called(Calls calls);

    /** Nobody is at work any more, and nothing is due. */
    void atRest();

    /** Whether nobody who got this answer has to click again. */
    boolean isReached(TestAnswer answer);

    /** Nothing is due any more after the last click, which was answered so. */
    void ended(TestAnswer answer);

    /** So many clicks are enough in the end. */
    int clicks();
}
