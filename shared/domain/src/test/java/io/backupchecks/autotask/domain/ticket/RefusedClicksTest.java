package io.backupchecks.autotask.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.audit.AuditEvent.Outcome;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.ProcessDied;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A click that is refused leaves one event: with what the refusal changed, or alone. */
class RefusedClicksTest {
    @Nested
    class Creating {
        private final Scene scene = new Scene();

        @ParameterizedTest
        @MethodSource("io.backupchecks.autotask.domain.ticket.RefusedClicksTest#creating")
        void leavesOneEventOfEveryRefusal(String name, Consumer<Scene> given, String why) {
            given.accept(scene);
            scene.click();
            var event = only(scene);
            assertThat(event.kind()).isEqualTo(Kind.CREATION_REFUSED);
            assertThat(event.kind().outcome()).isEqualTo(Outcome.NOT_DONE);
            assertThat(event.actor()).isEqualTo(Actor.of(Scene.caller()));
            assertThat(event.run()).isEqualTo(Samples.RUN);
            assertThat(event.customer()).isEqualTo(Samples.CUSTOMER);
            assertThat(event.detail()).contains(why);
        }

        @Test
        void namesTheTicketsOfAConflict() {
            scene.having(SampleItems.conflict()).click();
            assertThat(only(scene).tickets()).hasSize(2);
        }

        @Test
        void leavesNoneOfWhatIsNoRefusal() {
            scene.having(SampleItems.claimed()).click();
            assertThat(scene.audit()).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("io.backupchecks.autotask.domain.ticket.RefusedClicksTest#faults")
        void isRecordedThoughOneCallFails(Fault fault) {
            switchOff(scene);
            scene.click(once(fault));
            assertThat(scene.audit()).containsExactly(Kind.CREATION_REFUSED);
            assertThat(scene.signals()).isEmpty();
        }

        @Test
        void raisesTheAlarmWhereItCannotBeRecorded() {
            switchOff(scene);
            assertThat(scene.click(Scene.at(Call.WRITE_EVENT, Fault.FAIL_BEFORE)))
                    .isEqualTo(new TicketCreation.Blocked(Blocker.DISABLED));
            assertThat(scene.signals()).containsExactly(Signal.AUDIT_NOT_WRITTEN);
        }

        @Test
        void aClaimWhoseRequestDiedIsToldByWhoeverFindsIt() {
            scene.having(SampleItems.claimed()).after(Duration.ofSeconds(31)).reconcile();
            assertThat(scene.audit()).containsExactly(Kind.CLAIM_EXPIRED);
            assertThat(only(scene).actor().operator().id()).isEqualTo("reconciler");
        }

        @Test
        void aClaimThatAnotherClickTakesOverIsToldByThatOne() {
            scene.having(SampleItems.claimed()).after(Duration.ofSeconds(31)).click();
            assertThat(scene.audit()).containsExactly(Kind.CLAIM_EXPIRED, Kind.TICKET_PERMITTED, Kind.TICKET_CREATED);
        }
    }

    @Nested
    class Resolve {
        private final ResolveScene at = new ResolveScene();

        @ParameterizedTest
        @MethodSource("io.backupchecks.autotask.domain.ticket.RefusedClicksTest#resolving")
        void leavesOneEventOfEveryRefusal(String name, Function<ResolveScene, Faults> given, Kind kind, String why) {
            at.click(given.apply(at));
            var event = last(at.scene);
            assertThat(at.scene.audit()).containsExactly(Kind.TICKET_PERMITTED, Kind.TICKET_CREATED, kind);
            assertThat(event.kind().outcome()).isEqualTo(Outcome.NOT_DONE);
            assertThat(event.actor()).isEqualTo(Actor.of(Scene.caller()));
            assertThat(event.run()).isEqualTo(Samples.RUN);
            assertThat(event.tickets()).containsExactly(ResolveScene.TICKET);
            assertThat(event.detail()).contains(why);
        }

        @Test
        void tellsOfAClickOnAnotherCycle() {
            at.click(2, Faults.NONE);
            assertThat(last(at.scene).kind()).isEqualTo(Kind.RESOLUTION_REFUSED);
        }

        @Test
        void tellsOfARunWithoutATicket() {
            var scene = new Scene();
            scene.useCases(Faults.NONE)
                    .resolve()
                    .resolve(new ResolveRequest(Samples.RUN, 1), Scene.caller(), scene.wiring.time.invocation());
            assertThat(only(scene).kind()).isEqualTo(Kind.RESOLUTION_REFUSED);
            assertThat(only(scene).customer()).isNull();
        }

        @Test
        void tellsOfAClaimWhoseRequestDied() {
            assertThatExceptionOfType(ProcessDied.class)
                    .isThrownBy(() -> at.click(Scene.at(Call.ASK_TICKET, Fault.DIE_BEFORE)));
            at.after(Duration.ofSeconds(31)).scene.reconcile();
            assertThat(last(at.scene).kind()).isEqualTo(Kind.CLAIM_EXPIRED);
        }
    }

    static Stream<Arguments> creating() {
        return Stream.of(
                creating("switched off", RefusedClicksTest::switchOff, "switched off"),
                creating("missing", scene -> status(scene, Status.MISSING), "missing in Autotask"),
                creating("invalid", scene -> status(scene, Status.INVALID), "not valid"),
                creating("breaker", scene -> scene.wiring.storage.save(new Breaker(Samples.SECRET, SampleItems.T)),
                        "rejected the credentials"),
                creating("not found", scene -> scene.having(SampleItems.notFound()), "Attempt 1"),
                creating("conflict", scene -> scene.having(SampleItems.conflict()), "More than one ticket"));
    }

    static Stream<Arguments> resolving() {
        return Stream.of(
                resolving("forbidden", at -> {
                    at.settings(3, Resolving.FORBIDDEN);
                    return Faults.NONE;
                }, Kind.RESOLUTION_REFUSED, "settings"),
                resolving("breaker", at -> {
                    at.scene.wiring.storage.save(new Breaker(Samples.SECRET, SampleItems.T));
                    return Faults.NONE;
                }, Kind.RESOLUTION_REFUSED, "rejected"),
                resolving("no answer", _ -> Scene.at(Call.ASK_TICKET, Fault.FAIL_BEFORE),
                        Kind.RESOLUTION_REFUSED, "did not answer"),
                resolving("time", at -> {
                    at.technician().addTimeEntry(ResolveScene.TICKET);
                    return Faults.NONE;
                }, Kind.RESOLUTION_BLOCKED,
                        "Time was booked"));
    }

    static List<Fault> faults() {
        return List.of(Fault.FAIL_BEFORE, Fault.FAIL_AFTER);
    }

    private static void switchOff(Scene scene) {
        var on = Samples.SETTINGS;
        scene.wiring.storage.save(new Settings(on.database(), 2, false, on.environment(), on.errorFields(),
                on.warningFields(), on.dueIn(), on.closedStatuses(), on.objectsInDescription()));
    }

    private static void status(Scene scene, Status status) {
        scene.wiring.storage
                .save(SampleMappings.mapping(Samples.CUSTOMER, Samples.COMPANY, "Northwind Traders", status, 2));
    }

    private static Faults once(Fault fault) {
        var met = new AtomicBoolean();
        return call -> call == Call.WRITE_EVENT && !met.getAndSet(true) ? fault : Fault.NONE;
    }

    private static AuditEvent only(Scene scene) {
        assertThat(scene.wiring.storage.events()).hasSize(1);
        return last(scene);
    }

    private static AuditEvent last(Scene scene) {
        return scene.wiring.storage.events().getLast();
    }

    private static Arguments creating(String name, Consumer<Scene> given, String why) {
        return Arguments.of(name, given, why);
    }

    private static Arguments resolving(String name, Function<ResolveScene, Faults> given, Kind kind, String why) {
        return Arguments.of(name, given, kind, why);
    }
}
