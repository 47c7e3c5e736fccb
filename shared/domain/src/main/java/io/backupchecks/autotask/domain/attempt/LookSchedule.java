package io.backupchecks.autotask.domain.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When Autotask is looked at for what came of a permit. Due times: whoever comes next serves them, nothing sleeps. */
public final class LookSchedule {
    /** So long is looked for what a doubtful attempt may have done after all. */
    public static final Duration WATCHED = Duration.ofDays(3);

    private static final List<Duration> AFTER_PERMIT = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30),
            Duration.ofSeconds(60), Duration.ofSeconds(180), Permit.SETTLING, Duration.ofMinutes(10),
            Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24), WATCHED);
    private static final Duration FIRST_REPEAT = Duration.ofSeconds(30);
    private static final Duration LAST_REPEAT = Duration.ofHours(1);

    private LookSchedule() {}

    /** The looks of a fresh permit. */
    public static Looks begin(Instant permitAt) {
        return new Looks(permitAt, permitAt.plus(AFTER_PERMIT.getFirst()), 0);
    }

    /** After a look that saw. */
    public static Looks seen(Instant permitAt, Instant look) {
        return new Looks(look, following(permitAt, look).orElse(null), 0);
    }

    /** After a look that did not see: tried again, later each time. */
    public static Looks failed(Looks before, Instant look) {
        var wait = FIRST_REPEAT.multipliedBy(1L << Math.min(before.failed(), 7));
        return new Looks(look, look.plus(wait.compareTo(LAST_REPEAT) < 0 ? wait : LAST_REPEAT), before.failed() + 1);
    }

    private static Optional<Instant> following(Instant permitAt, Instant look) {
        return AFTER_PERMIT.stream().map(permitAt::plus).filter(look::isBefore).findFirst();
    }
}
