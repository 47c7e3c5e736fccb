package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_ADOPTED;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_CONFLICT;
import static io.backupchecks.autotask.domain.ticket.SampleItems.MARKER;
import static io.backupchecks.autotask.domain.ticket.SampleItems.T;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.ReconcileReport.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done after tables were restored: items are missing or old, tickets are there. */
class AdoptTicketsTest {
    private final Scene scene = new Scene();

    @Test
    void recordsTheTicketOfARunWithoutItem() {
        var there = scene.wiring.desk.put(MARKER, Samples.COMPANY);

        assertThat(adopt(Samples.RUN)).isEqualTo(new AdoptReport(1, 1, 0, 0, End.DONE));

        assertThat(scene.item().ticket()).get().satisfies(ticket -> {
            assertThat(ticket.id()).isEqualTo(there);
            assertThat(ticket.adopted()).isTrue();
        });
        assertThat(scene.audit()).containsExactly(TICKET_ADOPTED);
        assertThat(scene.click()).isInstanceOf(TicketCreation.Exists.class);
        assertThat(scene.wiring.desk.posts()).isEmpty();
    }

    @Test
    void recordsTheTicketThatAnOldItemDoesNotKnow() {
        scene.having(SampleItems.notFound());
        scene.wiring.desk.put(MARKER, Samples.COMPANY);

        assertThat(adopt(Samples.RUN).adopted()).isEqualTo(1);
        assertThat(scene.state()).isInstanceOf(CreationState.Created.class);
    }

    @Test
    void writesNothingWhereNothingIsFound() {
        assertThat(adopt(Samples.RUN)).isEqualTo(new AdoptReport(1, 0, 0, 0, End.DONE));
        assertThat(scene.wiring.storage.item(Samples.KEY)).isEmpty();
        assertThat(scene.audit()).isEmpty();
    }

    @Test
    void doingItAgainChangesNothing() {
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        adopt(Samples.RUN);
        var before = scene.item();

        assertThat(adopt(Samples.RUN)).isEqualTo(new AdoptReport(1, 0, 0, 1, End.DONE));
        assertThat(scene.item()).isEqualTo(before);
    }

    @Test
    void tellsOfTwoTickets() {
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        scene.wiring.desk.put(MARKER, Samples.COMPANY);

        assertThat(adopt(Samples.RUN)).isEqualTo(new AdoptReport(1, 0, 1, 0, End.DONE));
        assertThat(scene.audit()).containsExactly(TICKET_CONFLICT);
        assertThat(scene.signals()).containsExactly(Signal.DUPLICATE_TICKETS);
    }

    @Test
    void asksForTwoHundredMarkersAtOnce() {
        var opened = new ArrayList<ScriptedDesk>();
        scene.withDesk(real -> {
            opened.add(new ScriptedDesk(real));
            return opened.getLast();
        });
        var runs = IntStream.range(0, 450).mapToObj(i -> new RunId("run-" + i)).toArray(RunId[]::new);

        assertThat(adopt(runs).searched()).isEqualTo(450);
        assertThat(opened.getLast().searches).extracting(List::size).containsExactly(200, 200, 50);
    }

    @ParameterizedTest
    @CsvSource({"FAIL_BEFORE, AUTOTASK_UNAVAILABLE", "RATE_LIMITED, RATE_LIMITED",
            "CREDENTIALS_REJECTED, CREDENTIALS_REJECTED"})
    void saysWhyItEndedEarly(Fault fault, End end) {
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        assertThat(adopt(Scene.at(Call.SEARCH, fault), seconds(60), Samples.RUN)).isEqualTo(AdoptReport.ended(end));
        assertThat(scene.wiring.storage.item(Samples.KEY)).isEmpty();
        assertThat(scene.wiring.storage.breaker(Samples.SECRET).isOpen())
                .isEqualTo(fault == Fault.CREDENTIALS_REJECTED);
    }

    @Test
    void beginsNoBatchWithoutTimeForIt() {
        assertThat(adopt(Faults.NONE, seconds(11), Samples.RUN)).isEqualTo(AdoptReport.ended(End.OUT_OF_TIME));
        assertThat(adopt(Faults.NONE, seconds(12), Samples.RUN).end()).isEqualTo(End.DONE);
    }

    @Test
    void asksNobodyWithCredentialsThatAreNotProvenOrWereRejected() {
        scene.wiring.storage.save(new Breaker(Samples.SECRET, T));
        assertThat(adopt(Samples.RUN).end()).isEqualTo(End.CREDENTIALS_REJECTED);
        scene.wiring.storage.save(new Credentials(Samples.SECRET, false, Samples.DATABASE, 2));
        assertThat(adopt(Samples.RUN).end()).isEqualTo(End.CONNECTION_UNTESTED);
        assertThat(scene.calls).doesNotContain(Call.OPEN_DESK);
    }

    @Test
    void endsWithoutCredentials() {
        var bare = new InMemoryStorage(scene.wiring.time);
        var adopt = DaggerTestUseCases.factory()
                .of(bare, bare, bare, bare, bare, bare, bare, scene.wiring.desk, bare, scene.wiring.probes(),
                        scene.wiring.signals, scene.wiring.time, scene.wiring.time, new Random(3),
                        () -> Samples.ISSUER)
                .adopt();
        assertThat(adopt.run(List.of(Samples.RUN), "request", scene.wiring.time.invocation()).end())
                .isEqualTo(End.NOT_CONFIGURED);
    }

    private AdoptReport adopt(RunId... runs) {
        return adopt(Faults.NONE, seconds(60), runs);
    }

    private AdoptReport adopt(Faults faults, Duration left, RunId... runs) {
        return scene.useCases(faults).adopt().run(List.of(runs), "request", scene.wiring.time.invocation(left));
    }
}
