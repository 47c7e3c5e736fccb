package io.backupchecks.autotask.domain.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When Autotask was last looked at for what came of an attempt, and when it is to be looked at next.
 *
 * @param last begin of the last look, or the permit
 * @param next {@code null} where no further look is planned
 * @param failed looks that failed one after the other
 */
public record Looks(@Nullable Instant last, @Nullable Instant next, int failed) {
    /** No look was made, none is planned. */
    public static final Looks NONE = new Looks(null, null, 0);
}
