package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.CreationState;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.TicketCreation;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** One simulated day of one run, drawn from a seed: the same seed is the same day. */
final class Schedule {
    private static final int[] SPREADS = {30, 1_000, 40_000, 120_000};
    private static final Duration DAY = Duration.ofMinutes(45);
    /** So long before its end the schedule is at rest: nobody is left at work when everything is put right. */
    private static final Duration EVENING = Duration.ofMinutes(2);

    private final SplittableRandom random;
    private final World world;
    private final Chance chance;
    private final Instant begin;
    private Duration lag = Duration.ZERO;

    Schedule(long seed) {
        random = new SplittableRandom(seed);
        world = new World(random);
        chance = new Chance(random);
        begin = world.time.instant();
    }

    /** @throws Violation where an invariant breaks */
    Counts play() {
        prepare();
        people();
        disturbances();
        world.stage.at(begin, this::schedule);
        world.stage.until(begin.plus(DAY));
        if (world.stage.failure() != null) {
            throw new Violation("an actor failed", world.stage.failure());
        }
        calm();
        world.finish();
        return world.counts;
    }

    private void prepare() {
        if (random.nextInt(3) > 0) {
            Script.keepCanary(world);
        }
        if (random.nextInt(5) == 0) {
            world.skewClocks(() -> Duration.ofMillis(random.nextInt(-15_000, 15_001)));
        }
        if (random.nextInt(12) == 0) {
            Earlier.ticketWithoutItem(world);
        }
        world.desk.visibilityLag(() -> lag.isZero() ? Duration.ofMillis(random.nextInt(30_000)) : lag);
        world.desk.lateness(this::late);
    }

    private void people() {
        int clickers = 1 + random.nextInt(3);
        int spread = SPREADS[random.nextInt(SPREADS.length)];
        for (int i = 0; i < clickers; i++) {
            world.stage.at(begin.plusMillis(random.nextInt(spread)), this::person);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            world.stage.at(begin.plusMillis(random.nextInt(600_000)), this::onlooker);
        }
    }

    /** Clicks, waits, clicks again; confirms mostly when asked to. */
    private void person() {
        var confirmation = OptionalLong.empty();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            var answer = world.click(chance, confirmation);
            if (answer.filter(World::isFinal).isPresent()) {
                return;
            }
            confirmation = answer.isPresent() && answer.get() instanceof TicketCreation.NeedsConfirmation(var attempt)
                    && random.nextInt(4) > 0 ? OptionalLong.of(attempt) : OptionalLong.empty();
            world.stage.of(Duration.ofMillis(random.nextInt(random.nextBoolean() ? 6_000 : 300_000)));
        }
    }

    /** Somebody who watches the run, now and then just when it settles. */
    private void onlooker() {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            world.view(chance, random.nextInt(4) == 0 ? Role.VIEWER : Role.OPERATOR);
            var wait = world.item()
                    .filter(Schedule::isOpen)
                    .map(item -> Duration.between(world.time.instant(), settling(item))
                            .minusMillis(random.nextInt(2_000)))
                    .filter(duration -> duration.isPositive() && random.nextInt(4) > 0);
            world.stage.of(wait.orElseGet(() -> Duration.ofMillis(random.nextInt(100_000))));
        }
    }

    private static boolean isOpen(RunTicket item) {
        return item.permit() != null
                && (item.state() instanceof CreationState.Sending || item.state() instanceof CreationState.Unknown);
    }

    private static Instant settling(RunTicket item) {
        var permit = item.permit();
        return permit == null ? Instant.EPOCH : permit.at().plus(Watch.SETTLING);
    }

    private void schedule() {
        var end = begin.plus(DAY).minus(EVENING);
        while (world.time.instant().isBefore(end)) {
            var next = world.nextRound().orElse(world.time.instant().plusSeconds(60));
            world.stage.until(next.isBefore(end) ? next : end);
            if (isDue()) {
                world.reconcile(chance);
            }
        }
    }

    private boolean isDue() {
        return world.item().flatMap(RunTicket::dueAt).filter(due -> !due.isAfter(world.time.instant())).isPresent();
    }

    /** The latest that the protocol allows for: visible just before the attempt settles, and often close to it. */
    private Duration late() {
        var settle = world.item().map(Schedule::settling).orElse(Instant.EPOCH);
        var bound = Duration.between(world.time.instant(), settle).minusMillis(10_000).toMillis();
        var most = world.areClocksSkewed() ? Math.min(bound, 300_000) : bound;
        lag = Duration.ofMillis(1 + random.nextInt(30_000));
        var latest = Math.max(1, most - lag.toMillis());
        return Duration.ofMillis(random.nextInt(3) == 0
                ? Math.max(0, latest - 1 - random.nextInt(3_000))
                : random.nextLong(latest));
    }

    private void disturbances() {
        if (random.nextInt(6) == 0) {
            world.stage.at(soon(), () -> toggle(random.nextInt(120_000)));
        }
        if (random.nextInt(8) == 0) {
            world.stage.at(soon(), this::remap);
        }
        if (random.nextInt(12) == 0) {
            world.stage.at(soon(), () -> world.storage.save(new Breaker(Samples.SECRET, world.time.instant())));
        }
        if (random.nextInt(20) == 0) {
            world.stage.at(soon(), this::copyTicket);
        }
        if (random.nextInt(12) == 0) {
            world.stage.at(soon(), () -> blind(random.nextInt(900_000)));
        }
    }

    private Instant soon() {
        return begin.plusMillis(random.nextInt(random.nextBoolean() ? 3_000 : 300_000));
    }

    private void toggle(int millis) {
        enable(false);
        world.stage.of(Duration.ofMillis(millis));
        enable(true);
    }

    private void enable(boolean on) {
        var old = world.storage.settings(Samples.DATABASE).orElseThrow();
        world.storage.save(new Settings(old.database(), old.version() + 1, on, old.environment(), old.errorFields(),
                old.warningFields(), old.dueIn(), old.closedStatuses(), old.objectsInDescription()));
    }

    private void remap() {
        var old = world.storage.find(Samples.DATABASE, Samples.CUSTOMER).orElseThrow();
        var status = random.nextBoolean() ? CustomerMapping.Status.RENAMED : CustomerMapping.Status.INVALID;
        world.storage.save(SampleMappings.mapping(old.database(), old.customer(), new CompanyId(29_683_600), "Fabrikam",
                status, old.version() + 1));
    }

    private void copyTicket() {
        world.item().ifPresent(item -> world.outcome.copied(world.desk.put(item.marker(), Samples.COMPANY)));
    }

    private void blind(int millis) {
        world.outcome.blinded();
        world.desk.blind(true);
        world.stage.of(Duration.ofMillis(millis));
        world.desk.blind(false);
    }

    /** Everything is put right again. */
    private void calm() {
        world.desk.blind(false);
        enable(true);
        var old = world.storage.find(Samples.DATABASE, Samples.CUSTOMER).orElseThrow();
        world.storage.save(SampleMappings.mapping(old.database(), old.customer(), Samples.COMPANY, "Northwind Traders",
                CustomerMapping.Status.OK, old.version() + 1));
    }
}
