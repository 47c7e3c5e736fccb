package io.backupchecks.autotask.domain.tenant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings as storage gave them last, to whomever it was: what is no decision need not read them once more. */
@Singleton
public final class LatestSettings {
    private final Clock clock;
    private volatile @Nullable Reading reading;

    @Inject
    public LatestSettings(Clock clock) {
        this.clock = clock;
    }

    /** Told by storage of each reading. */
    public Settings read(Settings settings) {
        reading = new Reading(settings, clock.instant());
        return settings;
    }

    /** Empty where none were read for so long. */
    public Optional<Settings> within(Duration span) {
        var oldest = clock.instant().minus(span);
        return Optional.ofNullable(reading).filter(last -> last.at().isAfter(oldest)).map(Reading::settings);
    }

    /** Of whatever age; empty where none were ever read. */
    public Optional<Settings> any() {
        return Optional.ofNullable(reading).map(Reading::settings);
    }

    /** Forgets them: after a restore from a snapshot time has passed unseen. */
    public void forget() {
        reading = null;
    }

    private record Reading(Settings settings, Instant at) {}
}
