package io.backupchecks.autotask.domain.proof;

import java.util.Arrays;
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

    /** @param seen what it was seen in; put into words only if it is needed */
    static void unless(boolean holds, String what, @Nullable Object... seen) {
        if (!holds) {
            throw new Violation(what + ": " + Arrays.toString(seen));
        }
    }
}
