package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.SampleItems.DUPLICATE;
import static io.backupchecks.autotask.domain.ticket.SampleItems.FIRST;
import static io.backupchecks.autotask.domain.ticket.SampleItems.FURTHER;
import static io.backupchecks.autotask.domain.ticket.SampleItems.OTHER;
import static io.backupchecks.autotask.domain.ticket.SampleItems.SECOND;
import static io.backupchecks.autotask.domain.ticket.SampleItems.SENDER;
import static io.backupchecks.autotask.domain.ticket.SampleItems.SETTLED;
import static io.backupchecks.autotask.domain.ticket.SampleItems.T;
import static io.backupchecks.autotask.domain.ticket.SampleItems.TICKET;
import static io.backupchecks.autotask.domain.ticket.SampleItems.claimed;
import static io.backupchecks.autotask.domain.ticket.SampleItems.claimedAgain;
import static io.backupchecks.autotask.domain.ticket.SampleItems.conflict;
import static io.backupchecks.autotask.domain.ticket.SampleItems.created;
import static io.backupchecks.autotask.domain.ticket.SampleItems.ids;
import static io.backupchecks.autotask.domain.ticket.SampleItems.notFound;
import static io.backupchecks.autotask.domain.ticket.SampleItems.refusal;
import static io.backupchecks.autotask.domain.ticket.SampleItems.refusedByText;
import static io.backupchecks.autotask.domain.ticket.SampleItems.released;
import static io.backupchecks.autotask.domain.ticket.SampleItems.sending;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.attempt.LookSchedule;
import io.backupchecks.autotask.domain.attempt.Looks;
import io.backupchecks.autotask.domain.attempt.Permit;
import io.backupchecks.autotask.domain.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What an item remembers on its way through the states. */
class RunTicketTest {
    private static final Instant AGAIN = SETTLED.plusSeconds(60);

    @Test
    void aClaimCountsTheAttemptAndNamesItsOwner() {
        var again = claimedAgain(AGAIN);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.attemptId()).isEqualTo(SECOND);
        assertThat(again.claimedBy()).isEqualTo(OTHER);
        assertThat(again.customer()).isEqualTo(Samples.OTHER_CUSTOMER);
        assertThat(again.state()).isEqualTo(new CreationState.Claimed(AGAIN.plusSeconds(30), true));
        assertThat(again.marker()).isEqualTo(claimed().marker());
    }

    @Test
    void aFirstClaimIsNotConfirmed() {
        assertThat(claimed().state()).isEqualTo(new CreationState.Claimed(T.plusSeconds(30), false));
        assertThat(claimed().attempt()).isEqualTo(1);
    }

    @Test
    void aPermitPutsItsOwnAttemptInDoubt() {
        assertThat(sending().doubt()).containsExactly(1L);
        assertThat(sending().permit()).isEqualTo(new Permit(1, SENDER, T, SETTLED));
        assertThat(sending().looks()).isEqualTo(new Looks(T, T.plusSeconds(5), 0));
    }

    @Test
    void aSecondPermitKeepsTheFirstInDoubt() {
        var both = Lifecycle.permit(claimedAgain(AGAIN), SECOND, AGAIN).orElseThrow();
        assertThat(both.doubt()).containsExactly(1L, 2L);
        assertThat(both.permit()).isEqualTo(new Permit(2, OTHER, AGAIN, AGAIN.plusSeconds(420)));
    }

    @Test
    void aCertainOutcomeEndsOnlyTheDoubtOfItsOwnAttempt() {
        var both = Lifecycle.permit(claimedAgain(AGAIN), SECOND, AGAIN).orElseThrow();
        assertThat(Lifecycle.created(both, 2, TICKET, AGAIN).orElseThrow().doubt()).containsExactly(1L);
        assertThat(Lifecycle.created(both, 1, TICKET, AGAIN).orElseThrow().doubt()).containsExactly(2L);
        assertThat(Lifecycle.adopt(both, ids(TICKET), AGAIN).orElseThrow().doubt()).containsExactly(1L, 2L);
        assertThat(Lifecycle.unknown(both, SECOND).orElseThrow().doubt()).containsExactly(1L, 2L);
    }

    @Test
    void isNotFoundInsteadOfReleasedWhileAnotherAttemptIsInDoubt() {
        var claim = claimedAgain(AGAIN);
        var both = Lifecycle.permit(claim, SECOND, AGAIN).orElseThrow();
        assertThat(Lifecycle.release(claim, SECOND).orElseThrow().state()).isEqualTo(new CreationState.NotFound());
        assertThat(Lifecycle.release(both, SECOND).orElseThrow()).satisfies(freed -> {
            assertThat(freed.state()).isEqualTo(new CreationState.NotFound());
            assertThat(freed.doubt()).containsExactly(1L);
        });
        assertThat(Lifecycle.refused(both, SECOND, refusal(AGAIN), false).orElseThrow().state())
                .isEqualTo(new CreationState.NotFound());
    }

    @Test
    void aClaimThatDiedWithADoubtIsNotTakenOver() {
        var over = AGAIN.plusSeconds(30);
        var third = new Claim(new AttemptId("attempt-3"), SENDER, Samples.CUSTOMER, OptionalLong.of(2));
        assertThat(Lifecycle.claim(claimedAgain(AGAIN), third, over)).isEmpty();
        var expired = Lifecycle.expire(claimedAgain(AGAIN), over).orElseThrow();
        assertThat(expired.state()).isEqualTo(new CreationState.NotFound());
        assertThat(Lifecycle.claim(expired, secondClaimConfirming(1), over)).isEmpty();
        assertThat(Lifecycle.claim(expired, third, over).orElseThrow().attempt()).isEqualTo(3);
    }

    @Test
    void adoptsTheSmallestOfSeveralTickets() {
        assertThat(conflict().ticket().orElseThrow())
                .isEqualTo(new RecordedTicket(TICKET, SENDER, true, T.plusSeconds(1), null));
        assertThat(((CreationState.Conflict) conflict().state()).known()).containsExactly(TICKET, DUPLICATE);
    }

    @Test
    void keepsTheRecordedTicketWhenASmallerOneTurnsUp() {
        var later = Lifecycle.created(sending(), 1, FURTHER, T).orElseThrow();
        var two = Lifecycle.adopt(later, ids(TICKET), T.plusSeconds(9)).orElseThrow();
        assertThat(two.ticket().map(RecordedTicket::id)).contains(FURTHER);
        assertThat(two.knows(TICKET)).isTrue();
    }

    @Test
    void createdByIsTheOwnerOfTheLastPermitElseTheClaimer() {
        var ours = created().ticket().orElseThrow();
        assertThat(ours).isEqualTo(new RecordedTicket(TICKET, SENDER, false, T.plusSeconds(1), null));
        var claimer = Lifecycle.adopt(claimed(), ids(TICKET), T).orElseThrow().ticket().orElseThrow();
        assertThat(claimer).isEqualTo(new RecordedTicket(TICKET, SENDER, true, T, null));
        var beforePermit = Lifecycle.adopt(claimedAgain(AGAIN), ids(TICKET), T).orElseThrow().ticket().orElseThrow();
        assertThat(beforePermit.createdBy()).isEqualTo(SENDER);
    }

    @Test
    void ourOwnAnswerIsRecordedWhileAnotherAttemptIsAtWork() {
        var late = Lifecycle.created(claimedAgain(AGAIN), 1, TICKET, AGAIN).orElseThrow();
        assertThat(late.ticket().map(RecordedTicket::id)).contains(TICKET);
        assertThat(late.doubt()).isEmpty();
        assertThat(late.attempt()).isEqualTo(2);
    }

    @Test
    void aDecisionKeepsTheOtherTicketsListed() {
        var decided = Lifecycle.decide(conflict(), DUPLICATE, AGAIN).orElseThrow();
        assertThat(decided.state()).isEqualTo(
                new CreationState.Created(new RecordedTicket(DUPLICATE, SENDER, true, AGAIN, null), ids(TICKET)));
        assertThat(Lifecycle.adopt(decided, ids(TICKET, DUPLICATE), AGAIN)).isEmpty();
        assertThat(Lifecycle.adopt(decided, ids(FURTHER), AGAIN).orElseThrow().state())
                .extracting(state -> ((CreationState.Conflict) state).known())
                .isEqualTo(ids(TICKET, DUPLICATE, FURTHER));
    }

    @Test
    void aDecisionForTheRecordedTicketKeepsWhatIsKnownOfIt() {
        var decided = Lifecycle.decide(conflict(), TICKET, AGAIN).orElseThrow();
        assertThat(decided.ticket()).isEqualTo(conflict().ticket());
    }

    @Test
    void aSnapshotIsKeptOnlyWhereThereIsATicket() {
        var snapshot = new RecordedTicket.Snapshot("T20260302.0007", 17, 8, AGAIN);
        assertThat(created().seen(snapshot).ticket().orElseThrow().snapshot()).isEqualTo(snapshot);
        assertThat(conflict().seen(snapshot).ticket().orElseThrow().snapshot()).isEqualTo(snapshot);
        assertThat(sending().seen(snapshot)).isEqualTo(sending());
    }

    @Test
    void aRefusalIsRemembered() {
        assertThat(refusedByText().refusal()).isEqualTo(refusal(T.plusSeconds(1)));
        assertThat(refusedByText().refusedByTextAt()).isEqualTo(T.plusSeconds(1));
        var certain = Lifecycle.refused(sending(), FIRST, refusal(AGAIN), false).orElseThrow();
        assertThat(certain.refusal()).isEqualTo(refusal(AGAIN));
        assertThat(certain.refusedByTextAt()).isNull();
    }

    @Test
    void isDueForItsLeaseOrItsNextLook() {
        assertThat(released().dueAt()).isEmpty();
        assertThat(claimed().dueAt()).contains(T.plusSeconds(30));
        assertThat(sending().dueAt()).contains(T.plusSeconds(5));
        assertThat(SampleItems.unknown().dueAt()).contains(T.plusSeconds(5));
        assertThat(notFound().dueAt()).contains(T.plusSeconds(600));
        assertThat(created().dueAt()).isEmpty();
        assertThat(conflict().dueAt()).contains(T.plusSeconds(5));
        assertThat(refusedByText().dueAt()).contains(T.plusSeconds(5));
    }

    @Test
    void aClaimWithADoubtIsDueForTheEarlierOfLeaseAndLook() {
        assertThat(claimedAgain(AGAIN).dueAt()).contains(AGAIN.plusSeconds(30));
        assertThat(claimedAgain(T.plusSeconds(595)).dueAt()).contains(T.plusSeconds(600));
    }

    @Test
    void aTicketWithAnAttemptInDoubtIsStillWatched() {
        assertThat(Lifecycle.adopt(sending(), ids(TICKET), T).orElseThrow().dueAt()).contains(T.plusSeconds(5));
    }

    @Test
    void aRefusalByItsTextIsWatchedForThreeDays() {
        var last = refusedByText().lookedAt(T.plus(Duration.ofDays(1)));
        assertThat(last.dueAt()).contains(T.plus(Duration.ofDays(3)));
        assertThat(last.lookedAt(T.plus(Duration.ofDays(3))).dueAt()).isEmpty();
        var failed = last.with(LookSchedule.failed(last.looks(), T.plus(Duration.ofDays(3))));
        assertThat(failed.dueAt()).isEmpty();
    }

    @Test
    void aLookBeforeAnyPermitPlansNothing() {
        assertThat(claimed().lookedAt(AGAIN)).isEqualTo(claimed());
    }

    private static Claim secondClaimConfirming(long attempt) {
        return SampleItems.secondClaim(OptionalLong.of(attempt));
    }
}
