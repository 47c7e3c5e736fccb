package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.Canaries.Canary;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** Two callers and the schedule, always the same way, but for the faults that are planned. */
enum Script {
    /** Both click at once. */
    TOGETHER(Duration.ofMillis(7)),
    /** The second clicks when the first one's claim is over. */
    AFTER_THE_LEASE(Duration.ofSeconds(31)),
    /** Both confirm that an earlier attempt made no ticket. */
    CONFIRMING(Duration.ofMillis(7)),
    /** One confirms that an earlier attempt made no ticket; when its claim is over, another one clicks. */
    TAKING_OVER(Duration.ofSeconds(31)),
    /** The second clicks while the first one's POST is on its way, and looks. */
    LOOKING_ON(Duration.ofSeconds(6)),
    /** The second one's clock is half a minute ahead: it takes the claim from the first, who is still at work. */
    OVERTAKING(Duration.ofMillis(150)),
    /** The ticket is there, and its item was lost with a restored backup. */
    RESTORED(Duration.ofMillis(7));

    private static final Marker CANARY = new Marker("BC1-CANARYCANARYCANARYCANARYCA");
    private static final Duration AHEAD = Duration.ofSeconds(31);
    private static final Duration DESK = Duration.ofMillis(100);
    private static final Duration SLOW = Duration.ofSeconds(4);
    private static final Duration FAULTY = Duration.ofSeconds(125);

    private final Duration second;

    Script(Duration second) {
        this.second = second;
    }

    /** Plays it; every call has its number, and those with a planned fault meet it. */
    Played play(Map<Integer, Fault> planned) {
        var world = new World(new SplittableRandom(1));
        keepCanary(world);
        var confirmation = this == CONFIRMING || this == TAKING_OVER
                ? Earlier.attemptWithoutTicket(world)
                : OptionalLong.empty();
        if (this == RESTORED) {
            Earlier.ticketWithoutItem(world);
        }
        if (this == OVERTAKING) {
            var clocks = List.of(Duration.ZERO, AHEAD).iterator();
            world.skewClocks(() -> clocks.hasNext() ? clocks.next() : Duration.ZERO);
        }
        var weather = new Planned(planned, this == LOOKING_ON ? SLOW : DESK);
        var begin = world.time.instant();
        world.stage.at(begin, () -> world.click(weather, confirmation));
        world.stage.at(begin.plus(second),
                () -> world.click(weather, this == TAKING_OVER ? OptionalLong.empty() : confirmation));
        for (int i = 1; i <= 2; i++) {
            world.stage.at(begin.plus(Duration.ofMinutes(i)), () -> reconcile(world, weather));
        }
        world.stage.until(begin.plus(FAULTY));
        end(world);
        return new Played(List.copyOf(weather.calls), world.counts);
    }

    private static void reconcile(World world, Weather weather) {
        if (world.item().flatMap(item -> item.dueAt()).filter(due -> !due.isAfter(world.time.instant())).isPresent()) {
            world.reconcile(weather);
        }
    }

    private static void end(World world) {
        if (world.stage.failure() != null) {
            throw new Violation("an actor failed", world.stage.failure());
        }
        world.finish();
    }

    static void keepCanary(World world) {
        var ticket = world.desk.put(CANARY, new CompanyId(29_683_500));
        world.storage.save(Canaries.none(Samples.DATABASE).with(new Canary(ticket, CANARY)));
    }

    /** @param calls all of them, in order, while faults could be met */
    record Played(List<Call> calls, Counts counts) {}

    /** Fixed times, planned faults. */
    private static final class Planned implements Weather {
        private static final Duration STORAGE = Duration.ofMillis(5);

        private final Map<Integer, Fault> planned;
        private final Duration post;
        private final List<Call> calls = new ArrayList<>();

        Planned(Map<Integer, Fault> planned, Duration post) {
            this.planned = planned;
            this.post = post;
        }

        @Override
        public Fault fault(Call call) {
            calls.add(call);
            return planned.getOrDefault(calls.size() - 1, Fault.NONE);
        }

        @Override
        public Duration latency(Call call) {
            return switch (call) {
                case POST, POST_NOTE, PATCH -> post;
                case SEARCH, LIST_TICKETS, LIST_TIME_ENTRIES, LIST_NOTES, ASK_TICKET, ASK_DELETION, ASK_COMPANY,
                        ASK_COMPANIES, ASK_ZONE, ASK_USAGE, ASK_RIGHTS ->
                    DESK;
                case READ_CREDENTIALS, READ_SETTINGS, READ_ZONE, READ_BREAKER, READ_USAGE, READ_REFERENCE_DATA,
                        READ_MAPPING, READ_CANARIES, READ_FACTS, READ_ITEM, READ_DUE, READ_CYCLE, READ_DIRECTORY,
                        READ_PAGE, READ_AUDIT,
                        WRITE_ITEM,
                        PERMIT, WRITE_EVENT,
                        WRITE_TENANT, WRITE_MAPPING, WRITE_CANARIES, WRITE_CYCLE, WRITE_DIRECTORY, OPEN_DESK ->
                    STORAGE;
            };
        }
    }
}
