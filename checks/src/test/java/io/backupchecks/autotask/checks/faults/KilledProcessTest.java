package io.backupchecks.autotask.checks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.checks.faults.KillPoint.Moment;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Kills the process of a click at some points of its way here, at every point in the gate ({@code -Dkill.points=all}). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledProcessTest {
    private static final int SIGKILLED = 128 + 9;
    private static final int SOME = 3;
    private static final int TRIES = 5;

    private final Site site = Site.open();

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void aRunWhoseProcessIsKilledHasOneTicketInTheEnd() {
        var all = Stream.of(false, true).flatMap(this::points).toList();
        var points = "all".equals(System.getProperty("kill.points")) ? all : spread(all);
        var killed = points.stream().filter(this::isKilled).count();
        System.out.printf("SIGKILL at %d of %d points: one ticket, recorded, each time%n", killed, all.size());
        assertThat(all).hasSizeGreaterThanOrEqualTo(30);
        assertThat(killed).isPositive().isGreaterThanOrEqualTo(points.size() * 9L / 10);
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

    private static List<KillPoint> spread(List<KillPoint> all) {
        return IntStream.range(0, SOME).mapToObj(index -> all.get(index * all.size() / SOME)).toList();
    }
}
