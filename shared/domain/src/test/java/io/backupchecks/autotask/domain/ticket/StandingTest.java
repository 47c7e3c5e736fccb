package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.SampleItems.DUPLICATE;
import static io.backupchecks.autotask.domain.ticket.SampleItems.T;
import static io.backupchecks.autotask.domain.ticket.SampleItems.TICKET;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.TicketCreation.InProgress;
import io.backupchecks.autotask.domain.ticket.TicketCreation.NeedsConfirmation;
import io.backupchecks.autotask.domain.ticket.TicketCreation.StorageDown;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Verifying;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a click is answered in every state in which it can find the run. */
class StandingTest {
    private static final Faults NOT_SEARCHABLE = Scene.at(Call.SEARCH, Fault.RATE_LIMITED);

    private final Scene scene = new Scene();

    @Test
    void tellsToWaitForALiveClaim() {
        scene.having(SampleItems.claimed()).after(seconds(29));
        assertThat(scene.click()).isEqualTo(new InProgress());
        assertThat(scene.item().attempt()).isEqualTo(1);
    }

    @Test
    void takesOverAClaimWhoseLeaseIsOver() {
        scene.having(SampleItems.claimed()).after(seconds(30));
        assertThat(scene.click()).isInstanceOf(TicketCreation.Created.class);
        assertThat(scene.item().attempt()).isEqualTo(2);
    }

    @Test
    void doesNotInheritTheConfirmationOfAClaimThatDied() {
        scene.having(SampleItems.claimedAgain(T.plusSeconds(600))).after(seconds(630));
        assertThat(scene.click(Samples.confirming(1))).isEqualTo(new NeedsConfirmation(2));
        assertThat(scene.click(Samples.confirming(2))).isInstanceOf(TicketCreation.Created.class);
        assertThat(scene.item().attempt()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} s after the permit: ask again in {1} s")
    @CsvSource({"1, 5", "59, 5", "60, 30", "419, 30", "420, 60", "100000, 60"})
    void tellsWhenToAskAgainWhileTheOutcomeIsOpen(long since, long retryAfter) {
        scene.having(SampleItems.unknown()).after(seconds(since));
        assertThat(scene.click(NOT_SEARCHABLE)).isEqualTo(new Verifying(seconds(retryAfter), null));
    }

    @Test
    void aClickWhileTheOutcomeIsOpenLooksAndGoesNoFurther() {
        scene.having(SampleItems.sending()).after(seconds(420));
        assertThat(scene.click()).isEqualTo(new NeedsConfirmation(1));
        assertThat(scene.wiring.desk.posts()).isEmpty();
        assertThat(scene.click(Samples.confirming(1))).isInstanceOf(TicketCreation.Created.class);
    }

    @Test
    void aClickThatFindsTheTicketAnswersWithIt() {
        scene.having(SampleItems.sending()).after(seconds(7));
        scene.wiring.desk.put(SampleItems.MARKER, Samples.COMPANY);
        var answer = (TicketCreation.Exists) scene.click();
        assertThat(answer.view().ticket()).isNotNull()
                .extracting(RunTicketView.Ticket::number)
                .isEqualTo("T20260302.50001");
    }

    @Test
    void answersAnOpenOutcomeWhateverElseIsWrong() {
        scene.having(SampleItems.unknown()).after(seconds(1));
        var unmapped = new CreateRequest(Samples.RUN, Samples.OTHER_CUSTOMER, Samples.run(),
                OptionalLong.empty());
        assertThat(scene.click(unmapped)).isEqualTo(new Verifying(seconds(5), null));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2})
    void needsTheConfirmationOfTheAttemptThatWasNotFound(long other) {
        scene.having(SampleItems.notFound()).after(Duration.ofHours(1));
        assertThat(scene.click()).isEqualTo(new NeedsConfirmation(1));
        assertThat(scene.click(Samples.confirming(other))).isEqualTo(new NeedsConfirmation(1));
        assertThat(scene.wiring.desk.posts()).isEmpty();
    }

    @Test
    void listsAllTicketsOfAConflict() {
        scene.having(SampleItems.conflict());
        var view = ((TicketCreation.Duplicates) scene.click()).view();
        assertThat(view.state()).isEqualTo(RunTicketView.State.CONFLICT);
        assertThat(view.duplicates()).extracting(RunTicketView.Duplicate::id).containsExactly(TICKET, DUPLICATE);
        assertThat(view.ticket()).isNotNull().extracting(RunTicketView.Ticket::id).isEqualTo(TICKET);
    }

    @Test
    void aRunThatAnotherRequestTakesFirstIsInProgress() {
        var once = new AtomicInteger();
        assertThat(scene.click(Scene.before(Call.WRITE_ITEM, () -> {
            if (once.getAndIncrement() == 0) {
                scene.having(SampleItems.claimed());
            }
        }))).isEqualTo(new InProgress());
        assertThat(scene.wiring.desk.posts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_CREDENTIALS", "READ_FACTS"})
    void saysThatTheItemWasNotReadWhereStorageIsDown(Call call) {
        assertThat(scene.click(Scene.at(call, Fault.FAIL_BEFORE))).isEqualTo(new StorageDown(false));
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN_DESK", "WRITE_ITEM"})
    void saysThatTheItemWasReadWhereStorageGoesDownBeforeTheClaim(Call call) {
        assertThat(scene.click(Scene.at(call, Fault.FAIL_BEFORE))).isEqualTo(new StorageDown(true));
        assertThat(scene.wiring.desk.posts()).isEmpty();
    }

    @Test
    void goesOnWhereOnlyTheAnswerOfTheClaimWasLost() {
        var lost = new AtomicInteger();
        assertThat(scene.click(call -> call == Call.WRITE_ITEM && lost.getAndIncrement() == 0
                ? Fault.FAIL_AFTER
                : Fault.NONE)).isInstanceOf(TicketCreation.Created.class);
        assertThat(scene.item().attempt()).isEqualTo(1);
    }

    @Test
    void writesAgainWhileStorageIsBusy() {
        var busy = new AtomicInteger(3);
        assertThat(scene.click(call -> call == Call.WRITE_ITEM && busy.getAndDecrement() > 0
                ? Fault.BUSY
                : Fault.NONE)).isInstanceOf(TicketCreation.Created.class);
        assertThat(scene.wiring.time.instant()).isEqualTo(T.plusMillis(120));
    }
}
