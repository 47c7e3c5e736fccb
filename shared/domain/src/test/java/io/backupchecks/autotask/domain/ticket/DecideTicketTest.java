package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.SampleItems.DUPLICATE;
import static io.backupchecks.autotask.domain.ticket.SampleItems.FURTHER;
import static io.backupchecks.autotask.domain.ticket.SampleItems.MARKER;
import static io.backupchecks.autotask.domain.ticket.SampleItems.TICKET;
import static io.backupchecks.autotask.domain.ticket.SampleItems.ids;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.DecideTicket.Choice;
import io.backupchecks.autotask.domain.ticket.RunTicketView.State;
import io.backupchecks.autotask.domain.ticket.TicketDecision.Decided;
import io.backupchecks.autotask.domain.ticket.TicketDecision.NothingToDecide;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecideTicketTest {
    private static final Choice DUPLICATE_IT_IS = new Choice.This(DUPLICATE);
    private static final Choice NONE = new Choice.None();

    private final Scene scene = new Scene();

    @Test
    void thePersonsTicketIsTheRunsAndTheOthersStayListed() {
        scene.having(SampleItems.conflict());

        assertThat(decide(DUPLICATE_IT_IS)).isInstanceOf(Decided.class);
        assertThat(scene.item().ticket()).get().extracting(RecordedTicket::id).isEqualTo(DUPLICATE);
        assertThat(scene.item().knows(TICKET)).isTrue();
        assertThat(scene.viewed(Scene.caller().role()).duplicates()).extracting(RunTicketView.Duplicate::id)
                .containsExactly(TICKET, DUPLICATE);
    }

    @Test
    void aDecisionIsAuditedWithItsPersonAndItsTicket() {
        scene.having(SampleItems.conflict());
        decide(DUPLICATE_IT_IS);

        assertThat(scene.wiring.storage.events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(AuditEvent.Kind.TICKET_DECIDED);
            assertThat(event.actor().operator()).isEqualTo(Scene.caller().operator());
            assertThat(event.tickets()).containsExactly(DUPLICATE);
        });
    }

    @Test
    void theSameMayBeDecidedAgainAfterAFurtherTicketTurnedUp() {
        scene.having(SampleItems.conflict());
        decide(DUPLICATE_IT_IS);
        var again = Lifecycle.adopt(scene.item(), ids(FURTHER), SampleItems.T).orElseThrow();
        scene.wiring.storage.write(SampleItems.next(scene.item(), again));

        assertThat(decide(DUPLICATE_IT_IS)).isInstanceOf(Decided.class);
        assertThat(scene.audit()).containsExactly(AuditEvent.Kind.TICKET_DECIDED, AuditEvent.Kind.TICKET_DECIDED);
    }

    @Test
    void aTicketThatIsNotKnownIsNotDecided() {
        scene.having(SampleItems.conflict());

        assertThat(decide(new Choice.This(FURTHER))).isInstanceOf(NothingToDecide.class);
        assertThat(scene.state()).isInstanceOf(CreationState.Conflict.class);
    }

    @ParameterizedTest
    @MethodSource("withoutConflict")
    void noTicketIsChosenInAnotherState(RunTicket item) {
        scene.having(item);
        var before = scene.item();

        assertThat(decide(new Choice.This(TICKET))).isInstanceOf(NothingToDecide.class);
        assertThat(scene.item()).isEqualTo(before);
    }

    static Stream<RunTicket> withoutConflict() {
        return Stream.of(SampleItems.released(), SampleItems.claimed(), SampleItems.sending(), SampleItems.unknown(),
                SampleItems.notFound(), SampleItems.created());
    }

    @Test
    void noneIsDecidedWhereSearchesAreBlindAndTheAttemptHasSettled() {
        scene.having(SampleItems.unknown()).after(seconds(420));

        searchesAreBlind();

        assertThat(decide(NONE)).isInstanceOfSatisfying(Decided.class,
                decided -> assertThat(decided.ticket().state()).isEqualTo(State.NEEDS_CONFIRMATION));
        assertThat(scene.audit()).containsExactly(AuditEvent.Kind.TICKET_DECIDED);
    }

    @Test
    void noneIsNotDecidedBeforeTheAttemptHasSettled() {
        scene.having(SampleItems.unknown()).after(seconds(420).minusNanos(1));

        searchesAreBlind();

        assertThat(decide(NONE)).isInstanceOf(NothingToDecide.class);
        assertThat(scene.state()).isInstanceOf(CreationState.Unknown.class);
    }

    @Test
    void whatASearchSettlesNeedsNoDecision() {
        scene.having(SampleItems.unknown()).after(seconds(420));

        assertThat(decide(NONE)).isInstanceOfSatisfying(NothingToDecide.class,
                settled -> assertThat(settled.ticket().state()).isEqualTo(State.NEEDS_CONFIRMATION));
        assertThat(scene.audit()).containsExactly(AuditEvent.Kind.TICKET_NOT_FOUND, AuditEvent.Kind.DECISION_REFUSED);
    }

    @Test
    void aTicketThatASearchStillFindsIsNotDecidedAway() {
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        scene.having(SampleItems.unknown()).after(seconds(420));

        assertThat(decide(NONE)).isInstanceOfSatisfying(NothingToDecide.class,
                found -> assertThat(found.ticket().state()).isEqualTo(State.CREATED));
        assertThat(scene.item().knows(TICKET)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("settled")
    void noneIsNotDecidedInAnotherState(RunTicket item) {
        scene.having(item).after(seconds(420));

        assertThat(decide(NONE)).isInstanceOf(NothingToDecide.class);
        assertThat(scene.audit()).containsExactly(AuditEvent.Kind.DECISION_REFUSED);
    }

    static Stream<RunTicket> settled() {
        return Stream.of(SampleItems.released(), SampleItems.claimed(), SampleItems.notFound(), SampleItems.created(),
                SampleItems.conflict());
    }

    @Test
    void aRunWithoutAnItemHasNothingToDecide() {
        assertThat(decide(NONE)).isEqualTo(new NothingToDecide(Views.none(Samples.RUN)));
    }

    @Test
    void aDecisionWhoseAnswerWasLostIsRecordedOnce() {
        scene.having(SampleItems.conflict());

        assertThat(decide(DUPLICATE_IT_IS, Scene.at(Call.WRITE_ITEM, Fault.FAIL_AFTER))).isInstanceOf(Decided.class);
        assertThat(scene.audit()).hasSize(1);
    }

    @Test
    void failsWhereStorageDoesNotAnswer() {
        scene.having(SampleItems.conflict());

        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> decide(DUPLICATE_IT_IS, Scene.at(Call.WRITE_ITEM, Fault.FAIL_BEFORE)));
        assertThat(scene.audit()).isEmpty();
    }

    /** All tickets that proved sight are gone. */
    private void searchesAreBlind() {
        scene.wiring.storage.save(new Canaries(Samples.DATABASE, 1, List.of(), true, false));
    }

    private TicketDecision decide(Choice choice) {
        return decide(choice, Faults.NONE);
    }

    private TicketDecision decide(Choice choice, Faults faults) {
        return scene.useCases(faults).decide().decide(Samples.RUN, choice, Scene.caller());
    }
}
