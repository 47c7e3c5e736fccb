package io.backupchecks.autotask.checks.faults;

import static io.backupchecks.autotask.checks.faults.Violation.unless;

import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.simulator.desk.Ticket;
import io.backupchecks.autotask.simulator.desk.TicketNote;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import java.util.Collections;
import java.util.List;

/** The ticket of a run closed, unless somebody has booked time on it: looked at from outside, in storage and in Autotask. */
final class ResolveAim implements Aim {
    private static final String NOTE = "POST /Tickets/{id}/Notes";
    private static final String CLOSE = "PATCH /Tickets";
    private static final String TIME = "POST /TimeEntries/query";
    /** The value of {@code publish} that customers do not see. */
    private static final int INTERNAL = 2;
    private static final int OK = 200;

    private final Site site;
    private final RunId run;
    private long cycle = 1;
    private int notes;
    private int closes;

    ResolveAim(Site site, RunId run) {
        this.site = site;
        this.run = run;
    }

    @Override
    public TestEvent click() {
        return Clicks.resolve(run, site.token(), cycle);
    }

    @Override
    public boolean asks(TestAnswer answer) {
        var isAsked = answer.body().contains("resolution-changed");
        cycle = isAsked ? answer.json().get("cycle").longValue() : cycle;
        return isAsked;
    }

    /** At no time there is a second note, or one that customers see. */
    @Override
    public void answered(int status) {
        var there = site.autotask().desk().notes(ticket().id());
        unless(there.size() < 2, "two notes in a cycle", there);
        unless(there.stream().allMatch(ResolveAim::isOurs), "not the note that there may be", there);
    }

    private static boolean isOurs(TicketNote note) {
        return note.publish() == INTERNAL && note.description().equals(Resolving.CLOSING_NOTE);
    }

    @Override
    public void called(Calls calls) {
        notes += calls.to(NOTE);
        closes += calls.to(CLOSE);
        unless(calls.to(CLOSE) < 2, "two closes in a click", calls);
        var events = site.events(run);
        unless(notes <= Collections.frequency(events, "NOTE_PERMITTED"), "more notes than permits in the audit trail",
                calls);
        unless(closes <= Collections.frequency(events, "CLOSE_PERMITTED"),
                "more closes than permits in the audit trail", calls);
        unless(isCheckedLast(calls.autotask()), "closed without a look at the time after the note", calls);
        unless(!hasTime() || !closesAfterALook(calls.afterwards()), "closed over time that the last look saw", calls);
    }

    private static boolean isCheckedLast(List<String> routes) {
        int close = routes.indexOf(CLOSE);
        return close < 0 || (close > 0 && routes.get(close - 1).equals(TIME));
    }

    private static boolean closesAfterALook(List<String> routes) {
        int look = routes.indexOf(TIME);
        return look >= 0 && routes.lastIndexOf(CLOSE) > look;
    }

    @Override
    public void atRest() {
        unless(!resolution().isOpenEnded() && !(resolution().state() instanceof ResolutionState.Claimed), "stuck",
                resolution());
    }

    @Override
    public boolean isReached(TestAnswer answer) {
        return answer.status() == OK || answer.body().contains("ticket-has-time-entries");
    }

    /** What is stored is what is there, and nobody closed over time without telling. */
    @Override
    public void ended(TestAnswer answer) {
        atRest();
        answered(answer.status());
        var ticket = ticket();
        var isClosed = ticket.status() == Settings.COMPLETE;
        unless(isClosed || hasTime(), "still open", ticket, resolution());
        unless(isTrue(resolution().state(), isClosed), "not what is stored", ticket, resolution());
        unless(seenStatus() == ticket.status(), "not the status that is stored", ticket, item());
        unless(Collections.frequency(site.events(run), "TICKET_RESOLVED") == (hasTime() ? 0 : 1),
                "recorded more or less than once in the audit trail", item());
    }

    private boolean isTrue(ResolutionState state, boolean isClosed) {
        return switch (state) {
            case ResolutionState.Resolved _ -> isClosed && !hasTime();
            case ResolutionState.Flagged _ -> isClosed && hasTime();
            case ResolutionState.Blocked(var reason) -> !isClosed && reason == Reason.TICKET_HAS_TIME_ENTRIES;
            case ResolutionState.Idle _,ResolutionState.Claimed _,ResolutionState.NoteSending _,ResolutionState.NoteUnknown _,ResolutionState.Noted _,ResolutionState.Closing _,ResolutionState.Verifying _ ->
                false;
        };
    }

    @Override
    public int clicks() {
        return 1;
    }

    private boolean hasTime() {
        long ticket = ticket().id();
        return site.autotask()
                .desk()
                .all(EntityType.TIME_ENTRIES)
                .stream()
                .anyMatch(entry -> entry.get("ticketID").longValue() == ticket);
    }

    private Ticket ticket() {
        var id = item().ticket().orElseThrow().id();
        return site.autotask().desk().ticket(id.value()).orElseThrow();
    }

    private int seenStatus() {
        var seen = item().ticket().orElseThrow().snapshot();
        return seen == null ? 0 : seen.status();
    }

    private Resolution resolution() {
        return item().currentResolution().orElseThrow();
    }

    @Override
    public String toString() {
        return item().toString();
    }

    private RunTicket item() {
        return site.item(run).orElseThrow();
    }
}
