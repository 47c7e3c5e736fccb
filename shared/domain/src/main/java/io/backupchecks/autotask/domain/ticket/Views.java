package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketLink;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.ReferenceDataSource;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.ticket.RunTicketView.Duplicate;
import io.backupchecks.autotask.domain.ticket.RunTicketView.State;
import io.backupchecks.autotask.domain.ticket.RunTicketView.Status;
import io.backupchecks.autotask.domain.ticket.RunTicketView.Ticket;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shows a run's item to people. */
final class Views {
    private final ReferenceDataSource referenceData;

    @Inject
    Views(ReferenceDataSource referenceData) {
        this.referenceData = referenceData;
    }

    /** A run that nobody has clicked on. */
    static RunTicketView none(RunId run) {
        return new RunTicketView(run, State.NONE, null, List.of(), 0, null, null, null, null);
    }

    RunTicketView of(RunTicket item, @Nullable Settings settings, @Nullable Zone zone) {
        var ticket = item.ticket().map(recorded -> ticket(item, recorded, settings, zone)).orElse(null);
        var permit = item.permit();
        return new RunTicketView(item.key().run(), state(item), ticket, duplicates(item, zone), item.attempt(),
                item.refusal(), permit == null ? null : permit.at(), permit == null ? null : permit.settleAt(),
                item.currentResolution().orElse(null));
    }

    private static State state(RunTicket item) {
        return switch (item.state()) {
            case CreationState.Released _ -> State.NONE;
            case CreationState.Claimed _ -> State.IN_PROGRESS;
            case CreationState.Sending _,CreationState.Unknown _ -> State.VERIFYING;
            case CreationState.NotFound _ -> State.NEEDS_CONFIRMATION;
            case CreationState.Created _ -> State.CREATED;
            case CreationState.Conflict _ -> State.CONFLICT;
        };
    }

    private Ticket ticket(RunTicket item, RecordedTicket recorded, @Nullable Settings settings, @Nullable Zone zone) {
        var seen = recorded.snapshot();
        return new Ticket(recorded.id(), seen == null ? null : seen.number(), link(zone, recorded.id()),
                seen == null ? null : Long.valueOf(seen.company()), recorded.createdBy(), recorded.adopted(),
                recorded.recordedAt(), seen == null ? null : status(item, seen, settings));
    }

    private Status status(RunTicket item, RecordedTicket.Snapshot seen, @Nullable Settings settings) {
        var label = referenceData.of(item.key().database()).label("status", seen.status());
        var closed = settings == null
                ? seen.status() == Settings.COMPLETE
                : settings.closedStatuses().contains(seen.status());
        return new Status(seen.status(), label, closed, seen.seenAt(), seen.missing(), seen.timeEntries());
    }

    /** In a conflict, and after it: the tickets that were not chosen stay listed. */
    private static List<Duplicate> duplicates(RunTicket item, @Nullable Zone zone) {
        return switch (item.state()) {
            case CreationState.Conflict(var ticket, var known) -> duplicates(known, ticket, zone);
            case CreationState.Created(var ticket, var others) when !others.isEmpty() -> {
                var all = new TreeSet<>(others);
                all.add(ticket.id());
                yield duplicates(all, ticket, zone);
            }
            case CreationState.Created _,CreationState.Released _,CreationState.Claimed _,CreationState.Sending _,CreationState.Unknown _,CreationState.NotFound _ ->
                List.of();
        };
    }

    private static List<Duplicate> duplicates(SortedSet<TicketId> ids, RecordedTicket ticket, @Nullable Zone zone) {
        return ids.stream().map(id -> new Duplicate(id, link(zone, id), id.equals(ticket.id()))).toList();
    }

    private static @Nullable URI link(@Nullable Zone zone, TicketId id) {
        return zone == null ? null : TicketLink.of(zone, id);
    }
}
