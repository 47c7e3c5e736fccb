package io.backupchecks.autotask.checks.faults;

import java.util.Arrays;

/** Something that must hold does not. */
final class Violation extends AssertionError {
    private static final long serialVersionUID = 1;

    Violation(String what, Throwable cause) {
        super(what, cause);
    }

    private Violation(String what) {
        super(what);
    }

    static void unless(boolean holds, String what, Object... about) {
        if (!holds) {
            throw new Violation(what + " " + Arrays.toString(about));
        }
    }
}
