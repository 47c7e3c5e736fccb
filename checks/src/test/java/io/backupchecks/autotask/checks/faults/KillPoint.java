package io.backupchecks.autotask.checks.faults;

/**
 * Where the process of a click is killed. Before the effect of a call to Autotask is after that of the call before it, so
 * that only storage knows both.
 *
 * @param isConfirming whether the click confirms that an earlier attempt made no ticket
 * @param call counted from 1 on each wire
 */
record KillPoint(boolean isConfirming, Wire wire, int call, Moment moment) {
    /** Before or after the effect of the call. */
    enum Moment {
        BEFORE,
        AFTER
    }
}
