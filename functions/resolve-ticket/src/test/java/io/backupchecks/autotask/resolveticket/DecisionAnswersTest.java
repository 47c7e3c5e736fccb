package io.backupchecks.autotask.resolveticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.RunTicketView;
import io.backupchecks.autotask.domain.ticket.RunTicketView.Duplicate;
import io.backupchecks.autotask.domain.ticket.RunTicketView.State;
import io.backupchecks.autotask.domain.ticket.RunTicketView.Ticket;
import io.backupchecks.autotask.domain.ticket.TicketDecision;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.lambda.testing.TestFunction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionAnswersTest {
    private static final TicketId CHOSEN = new TicketId(48_219);
    private static final List<Duplicate> BOTH = List.of(new Duplicate(new TicketId(48_213), null, false),
            new Duplicate(CHOSEN, null, true));

    @Test
    void theDecidedTicketIsTheRunsAndTheOthersAreListed() {
        var answer = answer(new TicketDecision.Decided(view(State.CREATED, BOTH)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("state").asString()).isEqualTo("created");
        assertThat(answer.json().get("ticket").get("id").intValue()).isEqualTo(48_219);
        assertThat(answer.json().get("tickets").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"NONE, false", "IN_PROGRESS, null", "VERIFYING, null", "NEEDS_CONFIRMATION, false", "CREATED, true",
            "CONFLICT, true"})
    void whereNothingIsToBeDecidedTheTicketIsTold(State state, String ticketCreated) {
        var answer = answer(new TicketDecision.NothingToDecide(view(state, List.of())));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("code").asString()).isEqualTo("nothing-to-decide");
        assertThat(answer.json().get("ticketCreated")).hasToString(ticketCreated);
    }

    @Test
    void aConflictIsAnsweredWithItsTickets() {
        var answer = answer(new TicketDecision.NothingToDecide(view(State.CONFLICT, BOTH)));

        assertThat(answer.json().get("tickets").size()).isEqualTo(2);
    }

    private static RunTicketView view(State state, List<Duplicate> duplicates) {
        var ticket = new Ticket(CHOSEN, null, null, null, new Operator("7", "Anna"), true,
                Instant.parse("2026-01-12T21:05:10Z"), null);
        return new RunTicketView(new RunId("1001"), state, ticket, duplicates, 1, null, null, null, null);
    }

    private static TestAnswer answer(TicketDecision decision) {
        var resource = "/v1/runs/{runId}/ticket/decision";
        var function = new TestFunction(Routes.of(Route.post(resource, Permission.DECIDE_TICKET,
                _ -> DecisionAnswers.of(decision)).concerningTicket()));
        return function.call(Role.OPERATOR, TestEvent.of("POST", resource).withPath("runId", "1001"));
    }
}
