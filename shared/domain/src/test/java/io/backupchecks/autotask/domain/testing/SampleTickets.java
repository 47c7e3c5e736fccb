package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.attempt.Looks;
import io.backupchecks.autotask.domain.attempt.Permit;
import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.SampleResolutions;
import io.backupchecks.autotask.domain.ticket.CreationState;
import io.backupchecks.autotask.domain.ticket.RecordedTicket;
import io.backupchecks.autotask.domain.ticket.Refusal;
import io.backupchecks.autotask.domain.ticket.RunKey;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
import io.backupchecks.autotask.domain.ticket.RunTickets.Grounds;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Items of runs for tests, each value distinct from all others. */
public final class SampleTickets {
    /** In the midst of a millisecond, as real clocks are. */
    public static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456789Z");
    public static final Marker MARKER = new Marker("BC1-TR6IAJMGPDWRAUW67ITAELFBNS");
    public static final AttemptId ATTEMPT = new AttemptId("0123456789abcdef0123456789abcdef");
    public static final Operator CLAIMER = new Operator("operator-7", "Åsa O’Neill");
    public static final Grounds GROUNDS = new Grounds(Samples.CREDENTIALS, Samples.SETTINGS, Samples.MAPPING);

    private static final Operator PERMITTED = new Operator("operator-8", "");

    private SampleTickets() {}

    /** A claimed run, the first version of its item. */
    public static RunTicket claimed() {
        return claimed(Samples.KEY, NOW.plusSeconds(30));
    }

    /** A run whose claim, and so the item, is due at an instant. */
    public static RunTicket claimed(RunKey key, Instant leaseUntil) {
        return bare(key, 1, new CreationState.Claimed(leaseUntil, false));
    }

    /** The same item, one version later, permitted to send. */
    public static RunTicket sending(RunTicket from) {
        return new RunTicket(from.key(), from.marker(), from.version() + 1, from.attempt(), from.attemptId(),
                from.claimedBy(), from.customer(), new CreationState.Sending(), numbers(from.attempt()), permit(),
                new Looks(NOW, NOW.plusSeconds(5), 0), null, null, null);
    }

    /** The same item, one version later, given back. */
    public static RunTicket released(RunTicket from) {
        return bare(from.key(), from.version() + 1, new CreationState.Released());
    }

    /** An item in each state, with everything that it can have and with nothing that it can lack. */
    public static Stream<RunTicket> inEveryState() {
        return Stream.of(new CreationState.Released(), new CreationState.Claimed(NOW.plusSeconds(30), true),
                new CreationState.Sending(), new CreationState.Unknown(), new CreationState.NotFound(),
                new CreationState.Created(ticket(null), new TreeSet<>()),
                new CreationState.Created(ticket(snapshot()), ids(50_002, 50_003)),
                new CreationState.Conflict(ticket(snapshot()), ids(50_001, 50_002)))
                .flatMap(state -> Stream.of(bare(Samples.KEY, 1, state), full(state)));
    }

    /** An item whose ticket is being resolved, in each state of that, with everything that it can have and with little. */
    public static Stream<RunTicket> inEveryStateOfResolution() {
        var created = full(new CreationState.Created(ticket(snapshot()), ids(50_002)));
        return Stream.concat(SampleResolutions.inEveryState().stream(), Stream.of(Reason.values())
                .map(SampleResolutions::blocked))
                .map(resolution -> resolving(created, resolution));
    }

    /** The same item with this resolution. */
    public static RunTicket resolving(RunTicket item, @Nullable Resolution resolution) {
        return new RunTicket(item.key(), item.marker(), item.version(), item.attempt(), item.attemptId(),
                item.claimedBy(), item.customer(), item.state(), item.doubt(), item.permit(), item.looks(),
                item.refusedByTextAt(), item.refusal(), resolution);
    }

    /** A change with one event about it. Each has a token of its own. */
    public static Change recorded(RunTicket item) {
        return new Change(item.version() - 1, item, List.of(event("event-" + item.version())), token());
    }

    /** A change without events. */
    public static Change silent(RunTicket item) {
        return new Change(item.version() - 1, item, List.of(), token());
    }

    public static AuditEvent event(String id) {
        return new AuditEvent(id, NOW, AuditEvent.Kind.TICKET_PERMITTED, Actor.of(Samples.caller(Role.OPERATOR)),
                Samples.DATABASE, Samples.RUN, Samples.CUSTOMER, List.of(new TicketId(50_009), new TicketId(50_004)), 7,
                "Permitted to create a ticket.");
    }

    private static RunTicket bare(RunKey key, long version, CreationState state) {
        return new RunTicket(key, MARKER, version, 1, ATTEMPT, CLAIMER, Samples.CUSTOMER, state, new TreeSet<>(), null,
                new Looks(null, null, 0), null, null, null);
    }

    private static RunTicket full(CreationState state) {
        var refusal = new Refusal(NOW.minusSeconds(40), "autotask-refused", List.of("queueID is required.", ""));
        return new RunTicket(Samples.KEY, MARKER, 1, Long.MAX_VALUE, ATTEMPT, CLAIMER, Samples.CUSTOMER, state,
                numbers(2, 5, 11), permit(), new Looks(NOW.minusSeconds(1), NOW.plusSeconds(1), 3),
                NOW.minusSeconds(39), refusal, null);
    }

    private static Permit permit() {
        return new Permit(1, PERMITTED, NOW.minusSeconds(2), NOW.plusSeconds(418));
    }

    private static RecordedTicket ticket(RecordedTicket.@Nullable Snapshot snapshot) {
        return new RecordedTicket(new TicketId(50_001), PERMITTED, true, NOW.plusSeconds(9), snapshot);
    }

    private static RecordedTicket.Snapshot snapshot() {
        return new RecordedTicket.Snapshot("T20260302.0001", Samples.COMPANY.value(), 8, Instant.ofEpochSecond(10),
                true,
                3);
    }

    private static SortedSet<Long> numbers(long... numbers) {
        return new TreeSet<>(LongStream.of(numbers).boxed().toList());
    }

    private static SortedSet<TicketId> ids(long... numbers) {
        return new TreeSet<>(LongStream.of(numbers).mapToObj(TicketId::new).toList());
    }

    /** Tokens are known to the whole account, not to one table. */
    public static String token() {
        return UUID.randomUUID().toString();
    }
}
