package io.backupchecks.autotask.domain.testing;

/** The end of a process: nothing in the product may catch it. */
public final class ProcessDied extends Error {
    private static final long serialVersionUID = 1L;

    ProcessDied() {
        super("the process died", null, false, false);
    }
}
