package io.backupchecks.autotask.domain.resolution;

import static io.backupchecks.autotask.domain.resolution.SampleResolutions.FIRST;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.NOTE;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.OTHER;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.OURS;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.SECOND;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.SETTLED;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.STATUS;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.T;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.attempt.Looks;
import io.backupchecks.autotask.domain.attempt.Permit;
import io.backupchecks.autotask.domain.desk.NoteId;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.Closure.Whose;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionTest {
    private static final TicketId ANOTHER = new TicketId(50_002);

    @Test
    void beginsInTheFirstCycleWithoutAClaim() {
        var fresh = Resolution.of(TICKET);
        assertThat(fresh.cycle()).isEqualTo(1);
        assertThat(fresh.attempt()).isZero();
        assertThat(fresh.claimer()).isNull();
        assertThat(fresh.dueAt()).isEmpty();
    }

    @Test
    void eachClaimIsAnAttemptOfItsOwn() {
        var second = ResolutionLifecycle.claim(SampleResolutions.noted(), new Claimer(SECOND, OTHER), T).orElseThrow();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.claimer()).isEqualTo(new Claimer(SECOND, OTHER));
        assertThat(second.note()).isEqualTo(NOTE);
        assertThat(second.dueAt()).contains(T.plusSeconds(30));
    }

    @Test
    void aPermitSettlesAfterSevenMinutes() {
        assertThat(SampleResolutions.noteSending().permit())
                .isEqualTo(new Permit(1, SampleResolutions.OPERATOR, T, T.plusSeconds(420)));
        assertThat(SampleResolutions.closing().permit())
                .isEqualTo(new Permit(1, SampleResolutions.OPERATOR, T, T.plusSeconds(420)));
    }

    @Test
    void aNoteThatWasAddedBeginsTheLeaseAnew() {
        var added = ResolutionLifecycle.noteAdded(SampleResolutions.noteSending(), FIRST, new NoteId(9),
                T.plusSeconds(8)).orElseThrow();
        assertThat(added.note()).isEqualTo(new Note(new NoteId(9), null));
        assertThat(added.dueAt()).contains(T.plusSeconds(38));
    }

    @Test
    void onlyThePermitToCloseLeavesADoubt() {
        assertThat(SampleResolutions.noteSending().doubt()).isEmpty();
        assertThat(SampleResolutions.closing().doubt()).containsExactly(1L);
        assertThat(SampleResolutions.closing().state()).isEqualTo(new ResolutionState.Closing(STATUS));
    }

    @Test
    void aCertainRefusalTakesTheDoubtAwayAndOneByItsTextDoesNot() {
        var closing = SampleResolutions.closing();
        assertThat(ResolutionLifecycle.release(closing, FIRST).orElseThrow().doubt()).isEmpty();
        assertThat(ResolutionLifecycle.closeRefusedByText(closing, FIRST).orElseThrow().doubt()).containsExactly(1L);
    }

    @Test
    void aSecondRefusalLeavesTheDoubtOfTheFirstClose() {
        var again = ResolutionLifecycle
                .claim(SampleResolutions.closeNotApplied(), new Claimer(SECOND, OTHER), SETTLED)
                .orElseThrow();
        var closing = ResolutionLifecycle.permitClose(again, SECOND, STATUS, SETTLED).orElseThrow();
        assertThat(closing.doubt()).containsExactly(1L, 2L);
        assertThat(ResolutionLifecycle.release(closing, SECOND).orElseThrow().doubt()).containsExactly(1L);
    }

    @Test
    void aCheckThatFindsOurOwnCloseOfThisCycleVerifiesIt() {
        var again = ResolutionLifecycle
                .claim(SampleResolutions.closeNotApplied(), new Claimer(SECOND, OTHER), SETTLED)
                .orElseThrow();
        assertThat(ResolutionLifecycle.foundClosed(again, SECOND, Whose.OURS, SETTLED).orElseThrow().state())
                .isEqualTo(new ResolutionState.Verifying());
        assertThat(ResolutionLifecycle.foundClosed(again, FIRST, Whose.OURS, SETTLED)).isEmpty();
        assertThat(ResolutionLifecycle.foundClosed(again, SECOND, Whose.ANOTHERS, SETTLED).orElseThrow().state())
                .isEqualTo(new ResolutionState.Blocked(Reason.TICKET_ALREADY_CLOSED));
        assertThat(ResolutionLifecycle.foundClosed(again, SECOND, Whose.NOT_KNOWN, SETTLED).orElseThrow().state())
                .isEqualTo(new ResolutionState.Blocked(Reason.TICKET_ALREADY_CLOSED));
    }

    @Test
    void whatIsSeenClosedLateIsLookedAtOnceMoreSoon() {
        var late = T.plusSeconds(90_000);
        var verifying = ResolutionLifecycle.seenClosed(SampleResolutions.closeNotApplied(), OURS, late).orElseThrow();
        assertThat(verifying.dueAt()).contains(late.plusSeconds(5));
        assertThat(ResolutionLifecycle.seenClosed(verifying, OURS, late.plusSeconds(5)).orElseThrow().state())
                .isEqualTo(new ResolutionState.Resolved());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 5, 29, 30, 60, 180, 419})
    void looksFollowTheAgeOfThePermitUntilItSettles(long second) {
        assertThat(SampleResolutions.closing().lookedAt(T.plusSeconds(second)).dueAt()).get()
                .satisfies(due -> assertThat(due).isAfter(T.plusSeconds(second)).isBeforeOrEqualTo(SETTLED));
    }

    @Test
    void aFailedLookIsTriedAgain() {
        var failed = SampleResolutions.verifying().lookFailed(SETTLED);
        assertThat(failed.looks()).isEqualTo(new Looks(SETTLED, SETTLED.plusSeconds(30), 1));
        assertThat(Resolution.of(TICKET).lookFailed(SETTLED)).isEqualTo(Resolution.of(TICKET));
    }

    @Test
    void anotherCycleKeepsNothingOfTheOneBeforeButTheAttempt() {
        var reopened = ResolutionLifecycle.seenOpen(SampleResolutions.resolved(), SETTLED).orElseThrow();
        assertThat(reopened.cycle()).isEqualTo(2);
        assertThat(reopened.attempt()).isEqualTo(1);
        assertThat(reopened.note()).isNull();
        assertThat(reopened.permit()).isNull();
        assertThat(reopened.doubt()).isEmpty();
        assertThat(reopened.dueAt()).isEmpty();
    }

    @Test
    void anotherTicketIsAnotherCycle() {
        var other = ResolutionLifecycle.decided(Resolution.of(TICKET), ANOTHER).orElseThrow();
        assertThat(other.ticket()).isEqualTo(ANOTHER);
        assertThat(other.cycle()).isEqualTo(2);
    }

    @Test
    void theFlagSaysWhoAcknowledgedItAndWhen() {
        assertThat(SampleResolutions.acknowledged().state()).isEqualTo(new ResolutionState.Flagged(
                new ResolutionState.Acknowledgement(OTHER, T.plusSeconds(60))));
    }

    @Test
    void tellsWhyWhereThereIsAReason() {
        assertThat(SampleResolutions.blocked(Reason.TIME_ENTRIES_NOT_KNOWN).reason())
                .isEqualTo(Optional.of(Reason.TIME_ENTRIES_NOT_KNOWN));
        assertThat(SampleResolutions.closeNotApplied().reason()).isEqualTo(Optional.of(Reason.CLOSE_NOT_APPLIED));
        assertThat(SampleResolutions.noted().reason()).isEmpty();
    }

    @Test
    void isWhereItWasAfterLooksAlone() {
        var closing = SampleResolutions.closing();
        assertThat(closing.lookedAt(later()).isWhere(closing)).isTrue();
        assertThat(SampleResolutions.verifying().isWhere(closing)).isFalse();
        assertThat(ResolutionLifecycle.decided(Resolution.of(TICKET), ANOTHER)
                .orElseThrow()
                .isWhere(Resolution.of(TICKET))).isFalse();
    }

    private static Instant later() {
        return T.plusSeconds(5);
    }
}
