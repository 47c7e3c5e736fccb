package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.desk.NewNote;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** One simulated hour of one run with a ticket, drawn from a seed: the same seed is the same hour. */
final class ResolveSchedule {
    private static final int[] SPREADS = {30, 2_000, 40_000, 120_000};
    private static final int[] STALE = {0, 0, 10_000, 60_000};
    private static final Duration DAY = Duration.ofMinutes(40);
    /** So long before its end nobody begins anything. */
    private static final Duration EVENING = Duration.ofMinutes(2);

    private final SplittableRandom random;
    private final ResolveWorld world;
    private final Chance chance;
    private final Instant begin;
    private final TicketId other;

    ResolveSchedule(long seed) {
        random = new SplittableRandom(seed);
        world = new ResolveWorld(random);
        chance = new Chance(random);
        other = world.desk.put(Samples.MARKER, Samples.COMPANY);
        world.desk.overwriteExternalId(other, "");
        begin = world.time.instant();
    }

    /** @throws Violation where an invariant breaks */
    ResolveCounts play() {
        world.desk.work().staleClose(Duration.ofMillis(STALE[random.nextInt(STALE.length)]));
        world.desk.lateness(() -> Duration.ofMillis(random.nextInt(300_000)));
        world.meanwhile = () -> {
            if (random.nextInt(6) == 0) {
                work();
            }
        };
        people();
        others();
        disturbances();
        sight();
        world.stage.at(begin, this::schedule);
        world.stage.until(begin.plus(DAY));
        if (world.stage.failure() != null) {
            throw new Violation("an actor failed", world.stage.failure());
        }
        world.finish();
        return world.counts;
    }

    private void people() {
        int spread = SPREADS[random.nextInt(SPREADS.length)];
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            world.stage.at(begin.plusMillis(random.nextInt(spread)), this::person);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            world.stage.at(begin.plusMillis(random.nextInt(900_000)), () -> world.look(chance));
        }
    }

    /** Clicks, waits, clicks again: mostly in the cycle that is shown, now and then in the one seen before. */
    private void person() {
        long cycle = world.resolution().cycle();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            world.click(chance, cycle);
            world.stage.of(Duration.ofMillis(random.nextInt(random.nextBoolean() ? 6_000 : 500_000)));
            if (random.nextInt(3) == 0) {
                world.look(chance);
            }
            cycle = random.nextInt(5) == 0 ? cycle : world.resolution().cycle();
        }
    }

    /** Technicians, most of them while a click is at work. */
    private void others() {
        for (int i = random.nextInt(3); i > 0; i--) {
            int bound = random.nextInt(3) == 0 ? 3_000 : 2_000_000;
            world.stage.at(begin.plusMillis(random.nextInt(bound)), this::work);
        }
    }

    private void work() {
        world.counts.works++;
        var ticket = world.ticket();
        var technician = world.desk.technician();
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> technician.addTimeEntry(ticket);
            case 3, 4 -> technician.complete(ticket);
            case 5, 6, 7 -> technician.reopen(ticket);
            case 8, 9 -> technician.addNote(ticket, new NewNote("Called the customer", "No answer.", 1, 1));
            case 10 -> technician.merge(ticket, other);
            default -> {
                if (random.nextInt(3) == 0) {
                    technician.delete(ticket);
                }
            }
        }
    }

    private void disturbances() {
        if (random.nextInt(8) == 0) {
            world.stage.at(soon(), this::forbid);
        }
        if (random.nextInt(15) == 0) {
            world.stage.at(soon(), () -> world.storage.save(new Breaker(Samples.SECRET, world.time.instant())));
        }
    }

    /** The right to see time is missing until somebody gives it back, or it is lost for a while, or both. */
    private void sight() {
        if (random.nextInt(6) == 0) {
            world.sight.lack();
            world.stage.at(soon(), world.sight::giveBack);
        }
        if (random.nextInt(10) == 0) {
            world.stage.at(soon(), this::loseSight);
        }
    }

    private void loseSight() {
        world.sight.lose();
        world.stage.of(Duration.ofMillis(random.nextInt(600_000)));
        world.sight.giveBack();
    }

    private Instant soon() {
        return begin.plusMillis(random.nextInt(random.nextBoolean() ? 3_000 : 300_000));
    }

    private void forbid() {
        world.allow(false);
        world.stage.of(Duration.ofMillis(random.nextInt(120_000)));
        world.allow(true);
    }

    private void schedule() {
        var end = begin.plus(DAY).minus(EVENING);
        while (world.time.instant().isBefore(end)) {
            var next = world.nextRound().orElse(world.time.instant().plusSeconds(60));
            world.stage.until(next.isBefore(end) ? next : end);
            if (world.isDue()) {
                world.reconcile(chance);
            }
        }
    }
}
