package io.backupchecks.autotask.lambda.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keys for five minutes, and reads them earlier for an unknown key, at most once a minute: so keys rotate
 * without a deployment, and a stranger's tokens cannot make it read again and again.
 */
public final class CachedCallerKeys implements CallerKeySource {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration BETWEEN_READS = Duration.ofMinutes(1);

    private final CallerKeySource source;
    private final InstantSource clock;
    private @Nullable Copy copy;

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
        var now = clock.instant();
        if (copy == null || !now.isBefore(copy.readAt().plus(age))) {
            copy = new Copy(source.current(), now);
        }
        return copy.keys();
    }

    private record Copy(CallerKeys keys, Instant readAt) {}
}
