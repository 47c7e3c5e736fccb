package io.backupchecks.autotask.checks.faults;

import static io.backupchecks.autotask.checks.faults.Violation.unless;

import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.CreationState;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.simulator.desk.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at a run from outside: its item in storage, and its tickets in Autotask. */
final class RunTicketWatch {
    /** Within this everything that was left open is settled: 72 hours of watching, and more. */
    private static final Duration REST = Duration.ofDays(5);
    private static final int CREATED = 201;

    private final Site site;
    private final RunId run;
    private final int others;
    private int posts;

    RunTicketWatch(Site site, RunId run) {
        this.site = site;
        this.run = run;
        others = site.autotask().tickets().size();
    }

    /** A second ticket may exist at no time, and who is told of one must find it there. */
    void answered(int status) {
        var tickets = tickets();
        unless(tickets.size() < 2, "two tickets", tickets, item());
        unless(status != CREATED || tickets.size() == 1, "created, and it is not there", item());
    }

    void posted(Visit.Calls calls) {
        posts += calls.posts();
        var permits = site.events(run, "TICKET_PERMITTED");
        unless(posts <= permits, "more POSTs than permits in the audit trail", posts, permits);
    }

    /** When somebody has to look after the run, for whom it has been left alone since that instant. */
    Optional<Instant> due(Instant since) {
        var due = item().flatMap(RunTicket::dueAt);
        unless(due.isEmpty() || due.get().isBefore(since.plus(REST)), "there is always something due", item());
        return due;
    }

    /** Nobody is at work any more: nothing is open, and what is there is known. */
    void atRest() {
        var state = item().map(RunTicket::state);
        unless(state.filter(RunTicketWatch::isOpen).isEmpty(), "stuck", item());
        unless(tickets().stream().allMatch(this::isKnown), "a ticket is lost", tickets(), item());
    }

    /** What a person is told in the end is what is there. */
    void ended(long ticket) {
        var tickets = tickets();
        unless(tickets.size() == 1 && tickets.getFirst().id() == ticket, "not the one ticket", ticket, tickets);
        unless(isKnown(tickets.getFirst()), "the ticket is not recorded", tickets, item());
        var recorded = site.events(run, "TICKET_CREATED") + site.events(run, "TICKET_ADOPTED");
        unless(recorded == 1, "recorded more or less than once in the audit trail", recorded, item());
    }

    Optional<RunTicket> item() {
        return site.item(run);
    }

    private List<Ticket> tickets() {
        var all = site.autotask().tickets();
        return all.subList(others, all.size());
    }

    private boolean isKnown(Ticket ticket) {
        return item().filter(item -> item.knows(new TicketId(ticket.id()))).isPresent();
    }

    private static boolean isOpen(CreationState state) {
        return switch (state) {
            case CreationState.Claimed _,CreationState.Sending _,CreationState.Unknown _ -> true;
            case CreationState.Released _,CreationState.NotFound _,CreationState.Created _,CreationState.Conflict _ ->
                false;
        };
    }
}
