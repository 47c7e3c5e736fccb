package io.backupchecks.autotask.createticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.Blocker;
import io.backupchecks.autotask.domain.ticket.RunTicketView.State;
import io.backupchecks.autotask.domain.ticket.TicketPreview.Field;
import io.backupchecks.autotask.domain.ticket.TicketPreview.Obstacle;
import io.backupchecks.autotask.domain.ticket.TicketPreview;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.lambda.testing.TestFunction;
import io.backupchecks.autotask.lambda.ticket.BlockerWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PreviewAnswersTest {
    private static final RunId RUN = new RunId("1002");

    @Test
    void theTicketIsShownAsItWouldBeSent() {
        var answer = answer(new TicketPreview("A title", "A text", new CompanyId(174), "Bakker & Zonen B.V.",
                List.of(new Field("priority", 1, "High")), Instant.parse("2026-01-13T21:05:00Z"), List.of()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("""
                {"runId":"1002","title":"A title","description":"A text",\
                "company":{"id":174,"name":"Bakker & Zonen B.V."},"fields":[{"name":"priority","id":1,"label":"High"}],\
                "dueAt":"2026-01-13T21:05:00Z","blockers":[]}""");
    }

    @Test
    void whatCannotBeKnownIsNull() {
        var answer = answer(blocked(new Obstacle.OfService(Blocker.NOT_MAPPED)));

        for (var member : List.of("title", "description", "company", "dueAt")) {
            assertThat(answer.json().get(member).isNull()).as(member).isTrue();
        }
        assertThat(answer.json().get("fields").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyBlockerHasTheCodeOfItsProblem(Blocker blocker) {
        assertThat(code(new Obstacle.OfService(blocker))).isEqualTo(BlockerWords.code(blocker).code());
    }

    @Test
    void rejectedCredentialsBlock() {
        assertThat(code(new Obstacle.CredentialsRejected())).isEqualTo("credentials-rejected");
        assertThat(code(new Obstacle.RefusedRecently(Duration.ofSeconds(7)))).isEqualTo("autotask-refused-recently");
    }

    @ParameterizedTest
    @CsvSource({"CREATED, ticket-exists", "IN_PROGRESS, in-progress", "VERIFYING, verifying",
            "NEEDS_CONFIRMATION, create-needs-confirmation", "CONFLICT, conflict"})
    void theStateOfTheRunBlocks(State state, String code) {
        assertThat(code(new Obstacle.OfRun(state))).isEqualTo(code);
    }

    @Test
    void aRunWithoutTicketIsNoObstacle() {
        assertThat(answer(blocked(new Obstacle.OfService(Blocker.DISABLED))).status()).isEqualTo(200);
        assertThat(answer(blocked(new Obstacle.OfRun(State.NONE))).status()).isEqualTo(500);
    }

    private static String code(Obstacle obstacle) {
        var blocker = answer(blocked(obstacle)).json().get("blockers").get(0);
        assertThat(blocker.get("message").asString()).isNotBlank();
        return blocker.get("code").asString();
    }

    private static TicketPreview blocked(Obstacle obstacle) {
        return new TicketPreview(null, null, null, null, List.of(), null, List.of(obstacle));
    }

    private static TestAnswer answer(TicketPreview preview) {
        var resource = "/v1/runs/{runId}/ticket";
        var function = new TestFunction(
                Routes.of(Route.get(resource, Permission.SEE_TICKETS, _ -> PreviewAnswers.of(preview, RUN))));
        return function.call(Role.OPERATOR, TestEvent.of("GET", resource).withPath("runId", RUN.value()));
    }
}
