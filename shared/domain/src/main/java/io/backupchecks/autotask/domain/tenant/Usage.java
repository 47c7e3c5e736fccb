package io.backupchecks.autotask.domain.tenant;

import java.time.Instant;

/** The tenant's requests in the rolling hour, as last seen. */
public record Usage(int requests, int allowed, Instant seenAt) {
    /** Nothing seen yet. */
    public static final Usage NONE = new Usage(0, 10_000, Instant.EPOCH);

    /** Whether scheduled work of this share must wait; clicks never ask. An hour later the count says nothing any more. */
    public boolean exceeds(int percent, Instant now) {
        return seenAt.isAfter(now.minusSeconds(3_600)) && (long) requests * 100 >= (long) allowed * percent;
    }
}
