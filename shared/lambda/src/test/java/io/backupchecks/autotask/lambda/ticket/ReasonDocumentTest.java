package io.backupchecks.autotask.lambda.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.ticket.Blocker;
import io.backupchecks.autotask.domain.ticket.RunActions.Hindrance;
import io.backupchecks.autotask.domain.ticket.RunTicketView.State;
import io.backupchecks.autotask.domain.ticket.TicketPreview.Obstacle;
import io.backupchecks.autotask.lambda.problem.TicketCreated;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonDocumentTest {

    @ParameterizedTest
    @EnumSource
    void aBlockerHasTheCodeAndTheWordsOfItsProblem(Blocker blocker) {
        var problem = BlockerWords.problem(blocker);

        assertThat(ReasonDocument.of(new Obstacle.OfService(blocker))).containsEntry("code", problem.code().code());
        assertThat(problem.detail()).startsWith(BlockerWords.detail(blocker)).endsWith("No ticket was created.");
        assertThat(problem.ticketCreated()).isEqualTo(TicketCreated.NO);
    }

    @Test
    void blockersAreToldApart() {
        assertThat(Arrays.stream(Blocker.values()).map(BlockerWords::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Blocker.values()).map(BlockerWords::detail)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"CREATED, ticket-exists", "IN_PROGRESS, in-progress", "VERIFYING, verifying",
            "NEEDS_CONFIRMATION, create-needs-confirmation", "CONFLICT, conflict"})
    void aStateKeepsFromCreating(State state, String code) {
        assertThat(ReasonDocument.of(new Obstacle.OfRun(state))).containsEntry("code", code);
    }

    @Test
    void aRunWithoutATicketKeepsNobody() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ReasonDocument.of(new Obstacle.OfRun(State.NONE)));
    }

    @Test
    void rejectedCredentialsKeepFromCreating() {
        assertThat(ReasonDocument.of(new Obstacle.CredentialsRejected())).containsEntry("code",
                "credentials-rejected");
    }

    @ParameterizedTest
    @CsvSource({"NO_TICKET, no-ticket", "IN_PROGRESS, in-progress", "VERIFYING, verifying", "CONFLICT, conflict",
            "ALREADY_CLOSED, ticket-already-closed", "NOT_CHECKED_NOW, not-checked-now", "MISSING, ticket-missing",
            "HAS_TIME_ENTRIES, ticket-has-time-entries", "TIME_ENTRIES_NOT_KNOWN, time-entries-not-known",
            "UNREACHABLE, autotask-unreachable", "RESOLVING_DISABLED, resolving-disabled"})
    void whatKeepsFromResolvingHasTheCodeOfTheContract(Hindrance hindrance, String code) {
        assertThat(ReasonDocument.of(hindrance)).containsEntry("code", code).containsOnlyKeys("code", "message");
    }
}
