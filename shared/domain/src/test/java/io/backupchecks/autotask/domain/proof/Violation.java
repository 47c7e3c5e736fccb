package io.backupchecks.autotask.domain.proof;

import org.jspecify.annotations.Nullable;

/** An invariant that does not hold. */
final class Violation extends Error {
    private static final long serialVersionUID = 1L;

    Violation(String what) {
        super(what);
    }

    Violation(String what, @Nullable Throwable cause) {
        super(what, cause);
    }

    static void unless(boolean holds, String what) {
        if (!holds) {
            throw new Violation(what);
        }
    }
}
