package io.backupchecks.autotask.simulator.wire;

import java.util.function.Predicate;

/** A fault and the calls that it is meant for. */
final class ScheduledFault {
    private final Faults.Calls calls;
    private final Fault fault;
    private int toSkip;
    private int left;

    ScheduledFault(Faults.Calls calls, Fault fault) {
        this.calls = calls;
        this.fault = fault;
        this.toSkip = calls.skip();
        this.left = calls.times();
    }

    Faults.Calls calls() {
        return calls;
    }

    Fault fault() {
        return fault;
    }

    int left() {
        return left;
    }

    /** Counts the call if it fits; true if it is to fail. */
    boolean strikes(String route, Predicate<String> bodyContains) {
        if (!calls.covers(route) || !bodyContains.test(calls.bodyText())) {
            return false;
        }
        if (toSkip > 0) {
            toSkip--;
            return false;
        }
        left--;
        return true;
    }

    boolean isSpent() {
        return left <= 0;
    }
}
