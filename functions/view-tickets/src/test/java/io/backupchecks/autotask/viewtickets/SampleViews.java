package io.backupchecks.autotask.viewtickets;

import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.Refusal;
import io.backupchecks.autotask.domain.ticket.RunTicketView;
import io.backupchecks.autotask.domain.ticket.RunTicketView.Duplicate;
import io.backupchecks.autotask.domain.ticket.RunTicketView.State;
import io.backupchecks.autotask.domain.ticket.RunTicketView.Status;
import io.backupchecks.autotask.domain.ticket.RunTicketView.Ticket;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Views of run 1001 in each state. */
final class SampleViews {
    private static final Operator ANNA = new Operator("7", "Anna");
    private static final TicketId RECORDED = new TicketId(48_213);
    private static final URI LINK = URI.create("https://desk.example/48213");
    private static final Instant CREATED_AT = Instant.parse("2026-01-12T21:05:10Z");
    private static final Ticket TICKET = new Ticket(RECORDED, "T20260112.0043", LINK, 174L, ANNA, false, CREATED_AT,
            new Status(1, "New", false, Instant.parse("2026-01-12T21:05:11Z"), false, null));

    private SampleViews() {}

    static RunTicketView created() {
        return view(State.CREATED, TICKET, List.of(), null);
    }

    static RunTicketView resolving(Resolution resolution) {
        return new RunTicketView(new RunId("1001"), State.CREATED, TICKET, List.of(), 2, null, null, null, resolution);
    }

    static RunTicketView notReadYet() {
        return view(State.CREATED, new Ticket(RECORDED, null, null, null, ANNA, true, CREATED_AT, null), List.of(),
                null);
    }

    static RunTicketView conflict() {
        var duplicates = List.of(new Duplicate(RECORDED, LINK, true),
                new Duplicate(new TicketId(48_219), null, false));
        return view(State.CONFLICT, TICKET, duplicates, null);
    }

    static RunTicketView without(State state) {
        return view(state, null, List.of(), null);
    }

    static RunTicketView refusedBefore() {
        return view(State.NONE, null, List.of(), new Refusal(CREATED_AT, "autotask-refused", List.of("Not active.")));
    }

    private static RunTicketView view(State state, @Nullable Ticket ticket, List<Duplicate> duplicates,
            @Nullable Refusal refusal) {
        return new RunTicketView(new RunId("1001"), state, ticket, duplicates, 2, refusal, null,
                state == State.VERIFYING ? Instant.parse("2026-01-12T21:12:09Z") : null,
                ticket == null ? null : Resolution.of(ticket.id()));
    }
}
