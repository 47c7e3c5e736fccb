package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_ADOPTED;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_CONFLICT;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_NOT_FOUND;
import static io.backupchecks.autotask.domain.ticket.SampleItems.MARKER;
import static io.backupchecks.autotask.domain.ticket.SampleItems.T;
import static io.backupchecks.autotask.domain.ticket.SampleItems.TICKET;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.Canaries.Canary;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.ReconcileReport.End;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconcileTicketsTest {
    private final Scene scene = new Scene();

    @Test
    void hasNothingToDoWhereNothingIsDue() {
        scene.having(SampleItems.sending()).after(seconds(4));
        assertThat(scene.reconcile()).isEqualTo(new ReconcileReport(0, 0, 0, 0, 0, 0, 0, End.DONE));
        assertThat(scene.calls).containsExactly(Call.READ_CREDENTIALS, Call.READ_DUE);
    }

    @Test
    void endsClaimsWhoseLeaseIsOver() {
        scene.having(SampleItems.claimed()).after(seconds(30));
        assertThat(scene.reconcile()).isEqualTo(new ReconcileReport(1, 1, 0, 0, 0, 0, 0, End.DONE));
        assertThat(scene.state()).isEqualTo(new CreationState.Released());
        assertThat(scene.calls).doesNotContain(Call.OPEN_DESK);
    }

    @Test
    void aClaimThatDiedWithADoubtBecomesNotFoundAndIsLookedAt() {
        scene.having(SampleItems.claimedAgain(T.plusSeconds(600))).after(seconds(640));
        assertThat(scene.reconcile()).isEqualTo(new ReconcileReport(1, 1, 1, 0, 0, 0, 0, End.DONE));
        assertThat(scene.state()).isEqualTo(new CreationState.NotFound());
    }

    @Test
    void leavesALiveClaimAlone() {
        scene.having(SampleItems.claimedAgain(T.plusSeconds(595))).after(seconds(601));
        assertThat(scene.reconcile()).isEqualTo(new ReconcileReport(1, 0, 0, 0, 0, 0, 0, End.DONE));
        assertThat(scene.state()).isInstanceOf(CreationState.Claimed.class);
    }

    @Test
    void adoptsTheOneTicketThatItFinds() {
        scene.having(SampleItems.sending()).after(seconds(5));
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        assertThat(scene.reconcile()).isEqualTo(new ReconcileReport(1, 0, 1, 1, 0, 0, 0, End.DONE));
        assertThat(scene.item().ticket()).get().satisfies(ticket -> {
            assertThat(ticket.id()).isEqualTo(TICKET);
            assertThat(ticket.adopted()).isTrue();
            assertThat(ticket.createdBy()).isEqualTo(SampleItems.SENDER);
            assertThat(ticket.snapshot())
                    .isEqualTo(new RecordedTicket.Snapshot("T20260302.50001", 29_683_543, 1, T.plusSeconds(5)));
        });
        assertThat(scene.audit()).containsExactly(TICKET_ADOPTED);
        assertThat(scene.wiring.storage.events().getFirst().actor().operator().id()).isEqualTo("reconciler");
        assertThat(scene.wiring.storage.canaries(Samples.DATABASE).living())
                .containsExactly(new Canary(TICKET, MARKER));
    }

    @Test
    void recordsAllTicketsThatItFindsAsAConflict() {
        scene.having(SampleItems.sending()).after(seconds(5));
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        assertThat(scene.reconcile()).isEqualTo(new ReconcileReport(1, 0, 1, 0, 1, 0, 0, End.DONE));
        assertThat(scene.audit()).containsExactly(TICKET_CONFLICT);
        assertThat(scene.signals()).containsExactly(Signal.DUPLICATE_TICKETS);
    }

    @Test
    void settlesOnlyWithASearchThatBeganAfterSettling() {
        scene.having(SampleItems.unknown()).after(seconds(420).minusNanos(1));
        var during = Scene.before(Call.SEARCH, () -> scene.wiring.time.advance(seconds(3)));
        assertThat(scene.reconcile(during)).isEqualTo(new ReconcileReport(1, 0, 1, 0, 0, 0, 0, End.DONE));
        assertThat(scene.state()).isEqualTo(new CreationState.Unknown());
        assertThat(scene.item().dueAt()).contains(T.plusSeconds(420));
        assertThat(scene.reconcile()).isEqualTo(new ReconcileReport(1, 0, 1, 0, 0, 1, 0, End.DONE));
        assertThat(scene.state()).isEqualTo(new CreationState.NotFound());
        assertThat(scene.item().doubt()).containsExactly(1L);
        assertThat(scene.audit()).containsExactly(TICKET_NOT_FOUND);
        assertThat(scene.item().dueAt()).contains(T.plusSeconds(600));
    }

    @ParameterizedTest
    @CsvSource({"FAIL_BEFORE, AUTOTASK_UNAVAILABLE", "RATE_LIMITED, RATE_LIMITED",
            "CREDENTIALS_REJECTED, CREDENTIALS_REJECTED"})
    void saysWhyItEndedEarly(Fault fault, End end) {
        scene.having(SampleItems.unknown()).after(seconds(10));
        assertThat(scene.reconcile(Scene.at(Call.SEARCH, fault)).end()).isEqualTo(end);
        assertThat(scene.wiring.storage.breaker(Samples.SECRET).isOpen())
                .isEqualTo(fault == Fault.CREDENTIALS_REJECTED);
        assertThat(scene.signals()).last().isEqualTo(Signal.SCHEDULE_ENDED_EARLY);
    }

    @Test
    void doesNotLookWhileTheBreakerIsOpen() {
        scene.wiring.storage.save(new Breaker(Samples.SECRET, T));
        scene.having(SampleItems.unknown()).after(seconds(10));
        assertThat(scene.reconcile()).isEqualTo(new ReconcileReport(1, 0, 0, 0, 0, 0, 0, End.CREDENTIALS_REJECTED));
        assertThat(scene.calls).doesNotContain(Call.OPEN_DESK);
    }

    @Test
    void doesNotLookWithUnprovenCredentials() {
        scene.wiring.storage.save(new Credentials(Samples.SECRET, false, Samples.DATABASE, 2));
        scene.having(SampleItems.unknown()).after(seconds(10));
        assertThat(scene.reconcile()).isEqualTo(new ReconcileReport(1, 0, 0, 0, 0, 0, 0, End.CONNECTION_UNTESTED));
        assertThat(scene.calls).doesNotContain(Call.OPEN_DESK);
    }

    @Test
    void looksWhileTheIntegrationIsSwitchedOff() {
        var on = Samples.SETTINGS;
        scene.wiring.storage.save(new Settings(on.database(), 2, false, on.environment(), on.errorFields(),
                on.warningFields(), on.dueIn(), on.closedStatuses(), on.objectsInDescription()));
        scene.having(SampleItems.unknown()).after(seconds(420));
        assertThat(scene.reconcile().notFound()).isEqualTo(1);
    }

    @Test
    void endsWithoutCredentials() {
        var bare = new InMemoryStorage(scene.wiring.time);
        var reconcile = DaggerTestUseCases.factory()
                .of(bare, bare, bare, bare, bare, bare, bare, scene.wiring.desk, bare, scene.wiring.probes(),
                        scene.wiring.signals, scene.wiring.time,
                        scene.wiring.time, new Random(3), () -> Samples.ISSUER)
                .reconcile();
        assertThat(reconcile.run("request-of-schedule", scene.wiring.time.invocation()).end())
                .isEqualTo(End.NOT_CONFIGURED);
        assertThat(scene.signals()).containsExactly(Signal.SCHEDULE_ENDED_EARLY);
    }

    @ParameterizedTest(name = "{0} s after the permit: told {1}")
    @CsvSource({"880, false", "901, true"})
    void tellsOfAnOutcomeThatNothingSettles(long seconds, boolean told) {
        scene.having(SampleItems.unknown()).after(seconds(seconds));
        scene.reconcile(Scene.at(Call.SEARCH, Fault.FAIL_BEFORE));
        assertThat(scene.signals().contains(Signal.OUTCOME_OVERDUE)).isEqualTo(told);
    }

    @Test
    void tellsOfAnOutcomeThatMayNotBeLookedAt() {
        scene.wiring.storage.save(new Breaker(Samples.SECRET, T));
        scene.having(SampleItems.unknown()).after(seconds(901)).reconcile();
        assertThat(scene.signals()).contains(Signal.OUTCOME_OVERDUE);
    }

    @Test
    void tellsOfAnOutcomeForWhichNoRequestIsLeft() {
        scene.wiring.desk.requests(9_000);
        scene.having(SampleItems.unknown()).after(seconds(901)).reconcile();
        assertThat(scene.signals()).contains(Signal.OUTCOME_OVERDUE);
    }

    @Test
    void saysNothingOfAnOutcomeThatItSettlesLate() {
        scene.having(SampleItems.unknown()).after(seconds(901));
        assertThat(scene.reconcile().notFound()).isEqualTo(1);
        assertThat(scene.signals()).doesNotContain(Signal.OUTCOME_OVERDUE);
    }

    @ParameterizedTest(name = "{0} s left: {1}")
    @CsvSource({"12, DONE", "11, OUT_OF_TIME"})
    void needsTwelveSeconds(long left, End end) {
        scene.having(SampleItems.unknown()).after(seconds(10));
        assertThat(scene.useCases(Faults.NONE)
                .reconcile()
                .run("request-of-schedule", scene.wiring.time.invocation(seconds(left)))
                .end()).isEqualTo(end);
    }
}
