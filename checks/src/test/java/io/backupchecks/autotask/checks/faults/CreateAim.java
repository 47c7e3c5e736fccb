package io.backupchecks.autotask.checks.faults;

import static io.backupchecks.autotask.checks.faults.Violation.unless;

import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.CreationState;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.simulator.desk.Ticket;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The one ticket of a run, looked at from outside: its item in storage, and its tickets in Autotask. */
final class CreateAim implements Aim {
    private static final String POST = "POST /Tickets";
    private static final Set<String> RECORDS = Set.of("TICKET_CREATED", "TICKET_ADOPTED");
    private static final int CREATED = 201;
    private static final int CLICKS = 6;

    private final Site site;
    private final RunId run;
    private final int others;
    private OptionalLong confirmation = OptionalLong.empty();
    private int posts;

    CreateAim(Site site, RunId run) {
        this.site = site;
        this.run = run;
        others = site.autotask().tickets().size();
    }

    @Override
    public TestEvent click() {
        return Clicks.create(run, site.token(), confirmation);
    }

    @Override
    public boolean asks(TestAnswer answer) {
        confirmation = Answers.confirmation(answer);
        return confirmation.isPresent();
    }

    /** A second ticket may exist at no time, and who is told of one must find it there. */
    @Override
    public void answered(int status) {
        var tickets = tickets();
        unless(tickets.size() < 2, "two tickets", tickets, item());
        unless(status != CREATED || tickets.size() == 1, "created, and it is not there", item());
    }

    @Override
    public void called(Calls calls) {
        posts += calls.to(POST);
        int permits = Collections.frequency(site.events(run), "TICKET_PERMITTED");
        unless(posts <= permits, "more POSTs than permits in the audit trail", posts, permits);
    }

    /** Nobody is at work any more: nothing is open, and what is there is known. */
    @Override
    public void atRest() {
        var state = item().map(RunTicket::state);
        unless(state.filter(CreateAim::isOpen).isEmpty(), "stuck", item());
        unless(tickets().stream().allMatch(this::isKnown), "a ticket is lost", tickets(), item());
    }

    @Override
    public boolean isReached(TestAnswer answer) {
        return Answers.ticket(answer).isPresent();
    }

    /** What a person is told in the end is what is there. */
    @Override
    public void ended(TestAnswer answer) {
        var ticket = Answers.ticket(answer).orElseThrow();
        var tickets = tickets();
        unless(tickets.size() == 1 && tickets.getFirst().id() == ticket, "not the one ticket", ticket, tickets);
        unless(isKnown(tickets.getFirst()), "the ticket is not recorded", tickets, item());
        var recorded = site.events(run).stream().filter(RECORDS::contains).count();
        unless(recorded == 1, "recorded more or less than once in the audit trail", recorded, item());
    }

    @Override
    public int clicks() {
        return CLICKS;
    }

    @Override
    public String toString() {
        return item().toString();
    }

    private Optional<RunTicket> item() {
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
