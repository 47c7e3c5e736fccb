package io.backupchecks.autotask.lambda.auth;

import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keys for five minutes, and reads them earlier for an unknown key, at most once a minute: so keys rotate
 * without a deployment, and a stranger's tokens cannot make it read again and again. While they cannot be read, those that
 * are known stay good for a quarter of an hour.
 */
public final class CachedCallerKeys implements CallerKeySource {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration BETWEEN_READS = Duration.ofMinutes(1);
    private static final Duration TOO_OLD = Duration.ofMinutes(15);

    private final CallerKeySource source;
    private final InstantSource clock;
    private @Nullable Copy copy;
    private Instant triedAt = Instant.MIN;

    public CachedCallerKeys(CallerKeySource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public CallerKeys current() {
        return youngerThan(FRESH);
    }

    @Override
    public CallerKeys refreshed() {
        return youngerThan(BETWEEN_READS);
    }

    /** Forgets the keys: a restored snapshot must not trust what was read before it was taken. */
    public synchronized void drop() {
        copy = null;
    }

    private synchronized CallerKeys youngerThan(Duration age) {
        var known = copy;
        var now = clock.instant();
        if (known == null || known.isOlderThan(TOO_OLD, now)) {
            return read(now).keys();
        }
        return known.isOlderThan(age, now) && isTimeToTry(now) ? readOrKept(known, now).keys() : known.keys();
    }

    private boolean isTimeToTry(Instant now) {
        return !now.minus(BETWEEN_READS).isBefore(triedAt);
    }

    private Copy readOrKept(Copy known, Instant now) {
        try {
            return read(now);
        } catch (StorageUnavailable _) {
            return known;
        }
    }

    private Copy read(Instant now) {
        triedAt = now;
        var fresh = new Copy(source.current(), now);
        copy = fresh;
        return fresh;
    }

    private record Copy(CallerKeys keys, Instant readAt) {
        boolean isOlderThan(Duration age, Instant now) {
            return !now.isBefore(readAt.plus(age));
        }
    }
}
