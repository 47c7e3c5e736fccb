package io.backupchecks.autotask.checks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.checks.faults.KillPoint.Moment;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Kills the process of a click at every point of its way. */
@Tag("wire")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledProcessTest {
    private static final int SIGKILLED = 128 + 9;
    private static final int TRIES = 5;

    private final Site site = Site.open();

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void aRunWhoseProcessIsKilledHasOneTicketInTheEnd() {
        var all = Stream.of(false, true).flatMap(this::points).toList();
        var killed = all.stream().filter(this::isKilled).count();
        System.out.printf("SIGKILL at %d of %d points: one ticket, recorded, each time%n", killed, all.size());
        assertThat(all).hasSizeGreaterThanOrEqualTo(30);
        assertThat(killed).isGreaterThanOrEqualTo(all.size() * 9L / 10);
    }

    /** One that came to its own end before that point must have one ticket, too. */
    private boolean isKilled(KillPoint point) {
        try {
            var play = new Play(site, Script.ONE_AFTER_THE_OTHER, List.of());
            var exit = play.killedClick(point);
            play.schedule(Actor.SCHEDULE, Duration.ofMinutes(1));
            play.end();
            return exit == SIGKILLED;
        } catch (AssertionError | RuntimeException broken) {
            throw new Violation("killed at " + point, broken);
        }
    }

    /** Every point of a click that is not killed. */
    private Stream<KillPoint> points(boolean isConfirming) {
        var calls = Stream.generate(() -> new Play(site, Script.ONE_AFTER_THE_OTHER, List.of()))
                .limit(TRIES)
                .flatMap(play -> play.unharmedClick(isConfirming).stream())
                .findFirst()
                .orElseThrow();
        var storage = IntStream.rangeClosed(1, calls.storage())
                .boxed()
                .flatMap(call -> Stream.of(Moment.values())
                        .map(moment -> new KillPoint(isConfirming, Wire.STORAGE, call, moment)));
        var autotask = IntStream.rangeClosed(1, calls.autotask().size())
                .mapToObj(call -> new KillPoint(isConfirming, Wire.AUTOTASK, call, Moment.AFTER));
        return Stream.concat(storage, autotask);
    }
}
