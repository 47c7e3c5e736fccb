package io.backupchecks.autotask.domain.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When Autotask was last searched for a run's marker, and when it is to be searched next.
 *
 * @param last begin of the last look, or the permit
 * @param next {@code null} where no further look is planned
 * @param failed looks that failed one after the other
 */
public record Looks(@Nullable Instant last, @Nullable Instant next, int failed) {
    static final Looks NONE = new Looks(null, null, 0);
}
