package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.attempt.Looks;
import io.backupchecks.autotask.domain.attempt.Permit;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.ticket.CreationState;
import io.backupchecks.autotask.domain.ticket.RecordedTicket;
import io.backupchecks.autotask.domain.ticket.Refusal;
import io.backupchecks.autotask.domain.ticket.RunKey;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How a run's ticket is stored: one attribute for each value, absent where there is none. */
final class RunTicketSchema {
    static final String VERSION = "version";
    static final String DUE = "due";
    static final String DUE_AT = "dueAt";

    private RunTicketSchema() {}

    static TableSchema<RunTicket> schema() {
        var schema = Schema.of(RunTicket.class, RunTicketSchema::read)
                .key(item -> Keys.run(item.key()))
                .number(VERSION, RunTicket::version)
                .number("database", item -> item.key().database().number())
                .text("runId", item -> item.key().run().value())
                .text("marker", item -> item.marker().value())
                .number("attempt", RunTicket::attempt)
                .text("attemptId", item -> item.attemptId().value())
                .text("claimedById", item -> item.claimedBy().id())
                .text("claimedByName", item -> item.claimedBy().name())
                .text("customerId", item -> item.customer().value())
                .numbers("doubt", RunTicket::doubt)
                .instant("refusedByTextAt", RunTicket::refusedByTextAt)
                .index(Keys.DUE_INDEX, DUE, item -> item.dueAt().map(_ -> Keys.due(item.key().database())).orElse(null))
                .indexSort(Keys.DUE_INDEX, DUE_AT, item -> item.dueAt().map(Instant::toEpochMilli).orElse(null));
        addState(schema);
        addTicket(schema);
        addPermit(schema);
        addLooks(schema);
        addRefusal(schema);
        ResolutionAttributes.add(schema);
        return schema.build();
    }

    private static void addState(Schema<RunTicket> schema) {
        schema.text("state", item -> StateName.of(item.state()).name())
                .instant("leaseUntil", of(CreationState.Claimed.class, CreationState.Claimed::leaseUntil))
                .flag("confirmed", of(CreationState.Claimed.class, CreationState.Claimed::confirmed))
                .numbers("otherTickets", of(CreationState.Created.class, created -> numbers(created.others())))
                .numbers("knownTickets", of(CreationState.Conflict.class, conflict -> numbers(conflict.known())));
    }

    private static void addTicket(Schema<RunTicket> schema) {
        schema.number("ticketId", ticket(ticket -> ticket.id().value()))
                .text("ticketCreatedById", ticket(ticket -> ticket.createdBy().id()))
                .text("ticketCreatedByName", ticket(ticket -> ticket.createdBy().name()))
                .flag("ticketAdopted", ticket(RecordedTicket::adopted))
                .instant("ticketRecordedAt", ticket(RecordedTicket::recordedAt))
                .text("ticketNumber", snapshot(RecordedTicket.Snapshot::number))
                .number("ticketCompanyId", snapshot(RecordedTicket.Snapshot::company))
                .integer("ticketStatus", snapshot(RecordedTicket.Snapshot::status))
                .instant("ticketSeenAt", snapshot(RecordedTicket.Snapshot::seenAt))
                .flag("ticketMissing", snapshot(seen -> seen.missing() ? Boolean.TRUE : null))
                .integer("ticketTimeEntries", snapshot(RecordedTicket.Snapshot::timeEntries));
    }

    private static void addPermit(Schema<RunTicket> schema) {
        schema.number("permitAttempt", permit(Permit::attempt))
                .text("permitById", permit(permit -> permit.operator().id()))
                .text("permitByName", permit(permit -> permit.operator().name()))
                .instant("permitAt", permit(Permit::at))
                .instant("settleAt", permit(Permit::settleAt));
    }

    private static void addLooks(Schema<RunTicket> schema) {
        schema.instant("lookedAt", item -> item.looks().last())
                .instant("lookNextAt", item -> item.looks().next())
                .integer("looksFailed", item -> item.looks().failed());
    }

    private static void addRefusal(Schema<RunTicket> schema) {
        schema.instant("refusalAt", refusal(Refusal::at))
                .text("refusalCode", refusal(Refusal::code))
                .texts("refusalMessages", refusal(Refusal::messages));
    }

    private static RunTicket read(Parts parts) {
        var key = new RunKey(new Database(parts.number("database")), new RunId(parts.text("runId")));
        return new RunTicket(key, new Marker(parts.text("marker")), parts.number(VERSION), parts.number("attempt"),
                new AttemptId(parts.text("attemptId")), operator(parts, "claimedById", "claimedByName"),
                new CustomerId(parts.text("customerId")), state(parts), new TreeSet<>(parts.numbers("doubt")),
                readPermit(parts), new Looks(parts.instantOrNull("lookedAt"), parts.instantOrNull("lookNextAt"),
                        parts.integer("looksFailed")),
                parts.instantOrNull("refusedByTextAt"), readRefusal(parts), ResolutionAttributes.read(parts));
    }

    private static CreationState state(Parts parts) {
        return switch (StateName.valueOf(parts.text("state"))) {
            case RELEASED -> new CreationState.Released();
            case CLAIMED -> new CreationState.Claimed(parts.instant("leaseUntil"), parts.flag("confirmed"));
            case SENDING -> new CreationState.Sending();
            case UNKNOWN -> new CreationState.Unknown();
            case NOT_FOUND -> new CreationState.NotFound();
            case CREATED -> new CreationState.Created(readTicket(parts), tickets(parts.numbers("otherTickets")));
            case CONFLICT -> new CreationState.Conflict(readTicket(parts), tickets(parts.numbers("knownTickets")));
        };
    }

    private static RecordedTicket readTicket(Parts parts) {
        var snapshot = parts.has("ticketSeenAt")
                ? new RecordedTicket.Snapshot(parts.text("ticketNumber"), parts.number("ticketCompanyId"),
                        parts.integer("ticketStatus"), parts.instant("ticketSeenAt"), parts.has("ticketMissing"),
                        parts.integerOrNull("ticketTimeEntries"))
                : null;
        return new RecordedTicket(new TicketId(parts.number("ticketId")),
                operator(parts, "ticketCreatedById", "ticketCreatedByName"), parts.flag("ticketAdopted"),
                parts.instant("ticketRecordedAt"), snapshot);
    }

    private static @Nullable Permit readPermit(Parts parts) {
        return parts.has("permitAt")
                ? new Permit(parts.number("permitAttempt"), operator(parts, "permitById", "permitByName"),
                        parts.instant("permitAt"), parts.instant("settleAt"))
                : null;
    }

    private static @Nullable Refusal readRefusal(Parts parts) {
        return parts.has("refusalAt")
                ? new Refusal(parts.instant("refusalAt"), parts.text("refusalCode"), parts.texts("refusalMessages"))
                : null;
    }

    private static Operator operator(Parts parts, String id, String name) {
        return new Operator(parts.text(id), parts.text(name));
    }

    private static <S extends CreationState, V> Function<RunTicket, @Nullable V> of(Class<S> state,
            Function<S, @Nullable V> getter) {
        return item -> state.isInstance(item.state()) ? getter.apply(state.cast(item.state())) : null;
    }

    private static <V> Function<RunTicket, @Nullable V> ticket(Function<RecordedTicket, @Nullable V> getter) {
        return item -> item.ticket().isPresent() ? getter.apply(item.ticket().get()) : null;
    }

    private static <V> Function<RunTicket, @Nullable V> snapshot(
            Function<RecordedTicket.Snapshot, @Nullable V> getter) {
        return ticket(ticket -> ticket.snapshot() == null ? null : getter.apply(ticket.snapshot()));
    }

    private static <V> Function<RunTicket, @Nullable V> permit(Function<Permit, @Nullable V> getter) {
        return item -> item.permit() == null ? null : getter.apply(item.permit());
    }

    private static <V> Function<RunTicket, @Nullable V> refusal(Function<Refusal, @Nullable V> getter) {
        return item -> item.refusal() == null ? null : getter.apply(item.refusal());
    }

    private static Set<Long> numbers(SortedSet<TicketId> ids) {
        return ids.stream().map(TicketId::value).collect(Collectors.toUnmodifiableSet());
    }

    private static SortedSet<TicketId> tickets(Set<Long> numbers) {
        return numbers.stream().map(TicketId::new).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The stored words; they never change. */
    private enum StateName {
        RELEASED,
        CLAIMED,
        SENDING,
        UNKNOWN,
        NOT_FOUND,
        CREATED,
        CONFLICT;

        static StateName of(CreationState state) {
            return switch (state) {
                case CreationState.Released _ -> RELEASED;
                case CreationState.Claimed _ -> CLAIMED;
                case CreationState.Sending _ -> SENDING;
                case CreationState.Unknown _ -> UNKNOWN;
                case CreationState.NotFound _ -> NOT_FOUND;
                case CreationState.Created _ -> CREATED;
                case CreationState.Conflict _ -> CONFLICT;
            };
        }
    }
}
