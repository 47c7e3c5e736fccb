package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_ASKED_AGAIN;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_CREATED;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_PERMITTED;
import static io.backupchecks.autotask.domain.ticket.SampleItems.MARKER;
import static io.backupchecks.autotask.domain.ticket.SampleItems.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.Canaries.Canary;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.run.BackupRun;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.run.Severity;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.VirtualTime;
import io.backupchecks.autotask.domain.ticket.RunTicketView.State;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CreateTicketTest {
    private final Scene scene = new Scene();

    @Test
    void sendsTheTicketOfTheRun() {
        scene.click();
        var sent = scene.wiring.desk.posts().getFirst();
        assertThat(sent.marker()).isEqualTo(MARKER);
        assertThat(sent.company()).isEqualTo(Samples.COMPANY);
        assertThat(sent.fields()).isEqualTo(Samples.ERROR_FIELDS);
        assertThat(sent.dueAt()).isEqualTo(VirtualTime.START.plus(Duration.ofDays(1)));
        assertThat(sent.title()).contains("Northwind", "Nightly servers", "Failed");
        assertThat(sent.description()).contains("srv-files-01").endsWith("\n" + MARKER.value());
    }

    @Test
    void takesTheFieldsOfAWarningForAWarning() {
        scene.click(new CreateRequest(Samples.RUN, Samples.CUSTOMER, warning(), OptionalLong.empty()));
        assertThat(scene.wiring.desk.posts().getFirst().fields()).isEqualTo(Samples.WARNING_FIELDS);
    }

    @Test
    void answersWithTheTicketAsAutotaskShowsIt() {
        var view = ((TicketCreation.Created) scene.click()).view();
        var ticket = Objects.requireNonNull(view.ticket());
        assertThat(view.state()).isEqualTo(State.CREATED);
        assertThat(view.run()).isEqualTo(Samples.RUN);
        assertThat(view.attempt()).isEqualTo(1);
        assertThat(ticket.id()).isEqualTo(TICKET);
        assertThat(ticket.number()).isEqualTo("T20260302.50001");
        assertThat(ticket.company()).isEqualTo(29_683_543);
        assertThat(ticket.createdBy()).isEqualTo(Scene.caller().operator());
        assertThat(ticket.adopted()).isFalse();
        assertThat(ticket.createdAt()).isEqualTo(VirtualTime.START);
        assertThat(ticket.url()).hasToString("https://ww14.autotask.net/Autotask/AutotaskExtend/"
                + "ExecuteCommand.aspx?Code=OpenTicketDetail&TicketID=50001");
        assertThat(ticket.status()).isEqualTo(new RunTicketView.Status(1, "1", false, VirtualTime.START, false, null));
    }

    @Test
    void goesThroughTheStatesOneByOne() {
        scene.click();
        assertThat(scene.wiring.storage.history()).extracting(item -> item.state().getClass().getSimpleName())
                .containsExactly("Claimed", "Sending", "Created", "Created");
        assertThat(scene.item().doubt()).isEmpty();
        assertThat(scene.item().version()).isEqualTo(4);
    }

    @Test
    void leavesAnEventForThePermitAndOneForTheTicket() {
        scene.click();
        assertThat(scene.audit()).containsExactly(TICKET_PERMITTED, TICKET_CREATED);
        assertThat(scene.wiring.storage.events()).allSatisfy(event -> {
            assertThat(event.actor().operator()).isEqualTo(Scene.caller().operator());
            assertThat(event.actor().requestId()).isEqualTo("request-of-operator");
            assertThat(event.id()).startsWith(scene.item().attemptId().value() + "-");
            assertThat(event.attempt()).isEqualTo(1);
            assertThat(event.customer()).isEqualTo(Samples.CUSTOMER);
        });
        assertThat(scene.wiring.storage.events().getLast().tickets()).containsExactly(TICKET);
    }

    /** Six round trips to storage one after the other, three calls to Autotask, once the process is warm. */
    @Test
    void makesFewCalls() {
        var warm = scene.useCases(Faults.NONE).create();
        IntStream.range(0, Canaries.KEPT)
                .forEach(i -> warm.create(requestFor("warm-" + i), Scene.caller(),
                        scene.wiring.time.invocation()));
        scene.calls.clear();
        warm.create(Samples.request(), Scene.caller(), scene.wiring.time.invocation());
        assertThat(scene.calls).containsExactly(Call.READ_CREDENTIALS, Call.READ_FACTS, Call.OPEN_DESK,
                Call.WRITE_ITEM, Call.SEARCH, Call.PERMIT, Call.POST, Call.WRITE_ITEM, Call.ASK_TICKET,
                Call.WRITE_ITEM);
    }

    @Test
    void answersASecondClickWithTheSameTicket() {
        scene.click();
        scene.calls.clear();
        var again = (TicketCreation.Exists) scene.click();
        assertThat(again.view().ticket()).isNotNull().extracting(RunTicketView.Ticket::id).isEqualTo(TICKET);
        assertThat(scene.wiring.desk.posts()).hasSize(1);
        assertThat(scene.audit()).hasSize(2);
        assertThat(scene.calls).doesNotContain(Call.SEARCH, Call.POST, Call.WRITE_ITEM, Call.WRITE_EVENT);
    }

    @Test
    void answersAnotherCustomerAlikeAndRecordsIt() {
        scene.click();
        var other = new CreateRequest(Samples.RUN, Samples.OTHER_CUSTOMER, Samples.run(), OptionalLong.empty());
        assertThat(scene.click(other)).isEqualTo(scene.click());
        assertThat(scene.audit()).containsExactly(TICKET_PERMITTED, TICKET_CREATED, TICKET_ASKED_AGAIN);
        assertThat(scene.wiring.storage.events().getLast()).satisfies(event -> {
            assertThat(event.customer()).isEqualTo(Samples.OTHER_CUSTOMER);
            assertThat(event.tickets()).containsExactly(TICKET);
        });
    }

    @Test
    void anEventThatCannotBeWrittenDoesNotChangeTheAnswer() {
        scene.click();
        var other = new CreateRequest(Samples.RUN, Samples.OTHER_CUSTOMER, Samples.run(), OptionalLong.empty());
        assertThat(scene.click(other, Scene.at(Call.WRITE_EVENT, Fault.FAIL_BEFORE)))
                .isInstanceOf(TicketCreation.Exists.class);
        assertThat(scene.signals()).containsExactly(Signal.AUDIT_NOT_WRITTEN);
    }

    @Test
    void keepsTheTicketAsACanary() {
        scene.click();
        assertThat(scene.wiring.storage.canaries(Samples.DATABASE))
                .isEqualTo(Canaries.none(Samples.DATABASE).with(new Canary(TICKET, MARKER)));
    }

    @Test
    void raisesAnAlarmWhereTheMarkerIsOverwrittenOverThere() {
        scene.click(Scene.before(Call.ASK_TICKET,
                () -> scene.wiring.desk.overwriteExternalId(TICKET, "their own number")));
        assertThat(scene.signals()).containsExactly(Signal.MARKER_OVERWRITTEN);
        assertThat(scene.wiring.storage.canaries(Samples.DATABASE))
                .isEqualTo(Canaries.none(Samples.DATABASE).overwritten());
    }

    @Test
    void aTicketFoundByAnotherRequestMeanwhileMakesAConflict() {
        scene.click(Scene.before(Call.POST, () -> adoptMeanwhile(SampleItems.FURTHER)));
        assertThat(scene.state()).isInstanceOfSatisfying(CreationState.Conflict.class, conflict -> {
            assertThat(conflict.ticket().id()).isEqualTo(SampleItems.FURTHER);
            assertThat(conflict.known()).containsExactly(TICKET, SampleItems.FURTHER);
        });
        assertThat(scene.signals()).contains(Signal.DUPLICATE_TICKETS);
    }

    @Test
    void doesNothingWithoutCredentials() {
        var bare = new InMemoryStorage(scene.wiring.time);
        var create = DaggerTestUseCases.factory()
                .of(bare, bare, bare, bare, bare, bare, bare, scene.wiring.desk, bare, scene.wiring.probes(),
                        scene.wiring.signals, scene.wiring.time,
                        scene.wiring.time, new Random(3), () -> Samples.ISSUER)
                .create();
        assertThat(create.create(Samples.request(), Samples.caller(Role.OPERATOR), scene.wiring.time.invocation()))
                .isEqualTo(new TicketCreation.Blocked(Blocker.NOT_CONFIGURED));
    }

    private void adoptMeanwhile(TicketId id) {
        var item = scene.item();
        var next = Lifecycle.adopt(item, SampleItems.ids(id), VirtualTime.START)
                .orElseThrow()
                .atVersion(item.version() + 1);
        scene.wiring.storage.write(new RunTickets.Change(item.version(), next, List.of(), "meanwhile"));
    }

    private static CreateRequest requestFor(String run) {
        return Samples.request(new RunId(run), OptionalLong.empty());
    }

    private static BackupRun warning() {
        var run = Samples.run();
        return new BackupRun(run.customerName(), run.job(), run.backupType(), "Warning", Severity.WARNING,
                run.startedAt(), run.remark(), run.url(), run.objects());
    }
}
