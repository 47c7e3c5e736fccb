package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.TicketWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The API user's right to see time, which comes and goes: without it there is a list without any entry, and no error. */
final class Sight {
    /** So long after the right was shown, and as long as a click takes, nobody need know that it is gone. */
    private static final Duration UNNOTICED = Duration.ofHours(1).plus(Visit.LIMIT);

    private final InMemoryStorage storage;
    private final TicketWork work;
    private final InstantSource clock;
    private @Nullable Instant missingSince;
    private boolean lostUnnoticed;

    Sight(InMemoryStorage storage, TicketWork work, InstantSource clock) {
        this.storage = storage;
        this.work = work;
        this.clock = clock;
    }

    /** The right is there, and was shown just now. */
    void gain() {
        shown(clock.instant());
        giveBack();
    }

    /** It is there, and nobody has asked. */
    void giveBack() {
        missing(null);
    }

    /** It was shown long ago, and has been missing ever since. */
    void lack() {
        var longAgo = clock.instant().minus(UNNOTICED).minusMillis(1);
        shown(longAgo);
        missing(longAgo);
    }

    /** It goes now, perhaps soon after it was shown: what is closed until that is noticed, is closed without it. */
    void lose() {
        lostUnnoticed = true;
        missing(clock.instant());
    }

    /** Whether nothing may be sent. */
    boolean isMissed() {
        return missingSince != null && clock.instant().isAfter(missingSince.plus(UNNOTICED));
    }

    boolean wasLostUnnoticed() {
        return lostUnnoticed;
    }

    private void shown(Instant at) {
        storage.save(new ConnectionProof(Samples.DATABASE, Samples.SECRET, at, at));
    }

    private void missing(@Nullable Instant since) {
        missingSince = since;
        work.hideTime(since != null);
    }
}
