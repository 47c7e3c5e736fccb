package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.SampleItems.MARKER;
import static io.backupchecks.autotask.domain.ticket.SampleItems.T;
import static io.backupchecks.autotask.domain.ticket.SampleItems.TICKET;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.InMemoryServiceDesk;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.RecordedTicket.Snapshot;
import io.backupchecks.autotask.domain.ticket.RunActions.Hindrance;
import io.backupchecks.autotask.domain.ticket.ViewTickets.Asked;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page of runs, and a single run, with a live look at their tickets. */
class LiveLookTest {
    private static final Asked ASKED = new Asked(Samples.RUN, Samples.CUSTOMER);

    private final Scene scene = new Scene();

    @Test
    void anOpenTicketWithoutTimeIsSeenAndStored() {
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        scene.having(SampleItems.created()).after(seconds(60));

        var view = live();

        assertThat(view.stale()).isFalse();
        assertThat(view.resolve()).containsExactly(Hindrance.RESOLVING_DISABLED);
        assertThat(stored()).isEqualTo(new Snapshot("T20260302.50001", Samples.COMPANY.value(), 1,
                T.plusSeconds(60), false, 0));
    }

    @Test
    void timeEntriesKeepFromResolving() {
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        scene.wiring.desk.technician().addTimeEntry(TICKET);
        scene.wiring.desk.technician().addTimeEntry(TICKET);
        scene.having(SampleItems.created()).after(seconds(60));

        assertThat(live().resolve()).containsExactly(Hindrance.HAS_TIME_ENTRIES);
        assertThat(stored().timeEntries()).isEqualTo(2);
    }

    @Test
    void aTicketThatWasClosedOverThereIsNotAskedForTimeEntries() {
        scene.wiring.desk.technician().complete(scene.wiring.desk.put(MARKER, Samples.COMPANY));
        scene.having(SampleItems.created()).after(seconds(60));

        assertThat(live().resolve()).containsExactly(Hindrance.ALREADY_CLOSED);
        assertThat(stored().status()).isEqualTo(5);
        assertThat(scene.calls).contains(Call.LIST_TICKETS).doesNotContain(Call.LIST_TIME_ENTRIES);
    }

    @Test
    void aTicketThatIsGoneIsMissingAndTheRunStaysBound() {
        canary();
        scene.having(seen(1)).after(seconds(60));

        assertThat(live().resolve()).containsExactly(Hindrance.MISSING);
        assertThat(stored()).isEqualTo(new Snapshot("T20260302.0042", 17, 1, T.plusSeconds(60), true, null));
        assertThat(scene.item().knows(TICKET)).isTrue();
    }

    @Test
    void anAnswerWithoutAnyRowProvesNothing() {
        scene.having(seen(1)).after(seconds(60));

        assertThat(live().stale()).isTrue();
        assertThat(stored().missing()).isFalse();
    }

    @Test
    void aTicketThatTheLogNamesIsMissingThoughNothingElseWasSeen() {
        deleted();
        scene.having(seen(1)).after(seconds(60));

        assertThat(live().resolve()).containsExactly(Hindrance.MISSING);
        assertThat(stored().missing()).isTrue();
        assertThat(scene.item().knows(TICKET)).isTrue();
        assertThat(scene.calls).containsOnlyOnce(Call.LIST_TICKETS, Call.ASK_DELETION);
    }

    @Test
    void aTicketThatTheLogDoesNotNameMayBeOutOfSight() {
        scene.wiring.desk.technician().hide(scene.wiring.desk.put(MARKER, Samples.COMPANY));
        scene.having(seen(1)).after(seconds(60));

        assertThat(live().stale()).isTrue();
        assertThat(stored().missing()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL_BEFORE", "RATE_LIMITED", "CREDENTIALS_REJECTED"})
    void aLogThatDoesNotAnswerProvesNothing(Fault fault) {
        deleted();
        scene.having(seen(1)).after(seconds(60));

        assertThat(live(Scene.at(Call.ASK_DELETION, fault)).stale()).isTrue();
        assertThat(stored().missing()).isFalse();
        assertThat(scene.wiring.storage.breaker(Samples.SECRET).isOpen())
                .isEqualTo(fault == Fault.CREDENTIALS_REJECTED);
    }

    @Test
    void theLogIsNotAskedForAWholePageOfTickets() {
        var asked = IntStream.range(0, 4).mapToObj(number -> ticketOf("run-" + number)).toList();
        LongStream.range(0, 4)
                .mapToObj(number -> new TicketId(InMemoryServiceDesk.FIRST + number))
                .forEach(scene.wiring.desk.technician()::delete);

        assertThat(scene.useCases(Faults.NONE).views().live(asked, Scene.caller(), scene.wiring.time.invocation()))
                .allSatisfy(view -> assertThat(view.stale()).isTrue());
        assertThat(scene.calls).doesNotContain(Call.ASK_DELETION);
    }

    @Test
    void aTicketThatIsThereAgainIsNotMissing() {
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        scene.having(SampleItems.created().seen(new Snapshot("T20260302.0042", 17, 1, T).missingAt(T)))
                .after(seconds(60));

        assertThat(live().resolve()).containsExactly(Hindrance.RESOLVING_DISABLED);
        assertThat(stored().missing()).isFalse();
    }

    @Test
    void whatDidNotChangeIsNotWrittenAgain() {
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        scene.having(SampleItems.created()).after(seconds(60));
        live();
        scene.calls.clear();

        scene.after(seconds(60));
        assertThat(live().ticket().ticket()).extracting(RunTicketView.Ticket::status)
                .extracting(RunTicketView.Status::seenAt)
                .isEqualTo(T.plusSeconds(120));
        assertThat(scene.calls).doesNotContain(Call.WRITE_ITEM);
    }

    @Test
    void timeEntriesThatCannotBeReadAreNotKnown() {
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        scene.having(SampleItems.created()).after(seconds(60));

        var view = live(Scene.at(Call.LIST_TIME_ENTRIES, Fault.RATE_LIMITED));

        assertThat(view.stale()).isFalse();
        assertThat(view.resolve()).containsExactly(Hindrance.TIME_ENTRIES_NOT_KNOWN);
        assertThat(stored().timeEntries()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL_BEFORE", "RATE_LIMITED", "CREDENTIALS_REJECTED", "BLIND"})
    void whereAutotaskDoesNotAnswerTheStoredTicketIsStale(Fault fault) {
        scene.having(seen(1)).after(seconds(60));

        var view = live(Scene.at(Call.LIST_TICKETS, fault));

        assertThat(view.stale()).isTrue();
        assertThat(view.resolve()).containsExactly(Hindrance.UNREACHABLE);
        assertThat(stored().seenAt()).isEqualTo(T);
        assertThat(scene.calls).doesNotContain(Call.LIST_TIME_ENTRIES);
    }

    @Test
    void aPageNeverWaitsLongerThanFourSeconds() {
        scene.having(seen(1)).after(seconds(60));
        var before = scene.wiring.time.instant();

        live(Scene.at(Call.LIST_TICKETS, Fault.FAIL_BEFORE));

        assertThat(scene.wiring.time.instant()).isEqualTo(before.plusSeconds(4));
    }

    @Test
    void rejectedCredentialsOpenTheBreaker() {
        scene.having(seen(1)).after(seconds(60));
        live(Scene.at(Call.LIST_TICKETS, Fault.CREDENTIALS_REJECTED));

        assertThat(scene.wiring.storage.breaker(Samples.SECRET).isOpen()).isTrue();
        assertThat(scene.signals()).containsExactly(Signal.CREDENTIALS_REJECTED);
    }

    @Test
    void nobodyIsAskedWhileTheIntegrationIsOff() {
        var on = Samples.SETTINGS;
        scene.wiring.storage.save(new Settings(on.database(), 2, false, on.environment(), on.errorFields(),
                on.warningFields(), on.dueIn(), on.closedStatuses(), on.objectsInDescription()));

        assertNobodyIsAsked();
    }

    @Test
    void nobodyIsAskedWhileTheBreakerIsOpen() {
        scene.wiring.storage.save(new Breaker(Samples.SECRET, T));

        assertNobodyIsAsked();
    }

    @Test
    void nobodyIsAskedWithUnprovenCredentials() {
        scene.wiring.storage.save(new Credentials(Samples.SECRET, false, Samples.DATABASE, 2));

        assertNobodyIsAsked();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN_DESK", "WRITE_ITEM"})
    void storageThatFailsDuringALookIsSilent(Call call) {
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        scene.having(seen(8)).after(seconds(60));

        assertThat(live(Scene.at(call, Fault.FAIL_BEFORE)).ticket().ticket()).isNotNull();
        assertThat(stored().status()).isEqualTo(8);
    }

    @Test
    void twoHundredTicketsAreTwoQueries() {
        var asked = IntStream.range(0, 200).mapToObj(number -> ticketOf("run-" + number)).toList();
        scene.after(seconds(60));

        var views = scene.useCases(Faults.NONE).views().live(asked, Scene.caller(), scene.wiring.time.invocation());

        assertThat(views).allSatisfy(view -> assertThat(view.resolve()).containsExactly(Hindrance.RESOLVING_DISABLED));
        assertThat(scene.calls).containsOnlyOnce(Call.LIST_TICKETS).containsOnlyOnce(Call.LIST_TIME_ENTRIES);
    }

    @Test
    void runsWithoutATicketCauseNoCall() {
        scene.having(SampleItems.notFound());

        assertThat(live().stale()).isFalse();
        assertThat(scene.calls).doesNotContain(Call.OPEN_DESK);
    }

    @Test
    void aSingleRunIsLookedAtInTheSameWay() {
        scene.wiring.desk.technician().complete(scene.wiring.desk.put(MARKER, Samples.COMPANY));
        scene.having(SampleItems.created()).after(seconds(60));

        var viewed = scene.useCases(Faults.NONE)
                .view()
                .live(Samples.RUN, Samples.caller(Role.OPERATOR), scene.wiring.time.invocation());

        assertThat(viewed.stale()).isFalse();
        assertThat(viewed.ticket().ticket()).extracting(RunTicketView.Ticket::status)
                .extracting(RunTicketView.Status::closed)
                .isEqualTo(true);
        assertThat(stored().status()).isEqualTo(5);
    }

    @Test
    void aSingleRunIsStaleWhereAutotaskDoesNotAnswer() {
        scene.having(seen(1)).after(seconds(60));

        var viewed = scene.useCases(Scene.at(Call.LIST_TICKETS, Fault.FAIL_BEFORE))
                .view()
                .live(Samples.RUN, Samples.caller(Role.OPERATOR), scene.wiring.time.invocation());

        assertThat(viewed.stale()).isTrue();
    }

    private void assertNobodyIsAsked() {
        scene.having(seen(1)).after(seconds(60));

        var view = live();
        assertThat(view.stale()).isTrue();
        assertThat(view.resolve()).containsExactly(Hindrance.NOT_CHECKED_NOW);
        assertThat(scene.calls).doesNotContain(Call.OPEN_DESK);
    }

    private Asked ticketOf(String run) {
        var item = SampleItems.of(run, SampleItems.sending());
        var id = scene.wiring.desk.put(item.marker(), Samples.COMPANY);
        SampleItems.store(scene.wiring, Lifecycle.created(item, 1, id, T).orElseThrow());
        return new Asked(item.key().run(), Samples.CUSTOMER);
    }

    private void deleted() {
        scene.wiring.desk.technician().delete(scene.wiring.desk.put(MARKER, Samples.COMPANY));
    }

    /** Another ticket of ours is there and proves that the search sees. */
    private void canary() {
        var other = SampleItems.of("canary", SampleItems.sending()).marker();
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        TicketId id = scene.wiring.desk.put(other, Samples.COMPANY);
        scene.wiring.desk.technician().delete(TICKET);
        scene.wiring.storage.save(Canaries.none(Samples.DATABASE).with(new Canaries.Canary(id, other)));
    }

    private RunActions live() {
        return live(Faults.NONE);
    }

    private RunActions live(Faults faults) {
        return scene.useCases(faults)
                .views()
                .live(List.of(ASKED), Scene.caller(), scene.wiring.time.invocation())
                .getFirst();
    }

    private Snapshot stored() {
        return requireNonNull(scene.item().ticket().orElseThrow().snapshot());
    }

    private static RunTicket seen(int status) {
        return SampleItems.created().seen(new Snapshot("T20260302.0042", 17, status, T));
    }
}
