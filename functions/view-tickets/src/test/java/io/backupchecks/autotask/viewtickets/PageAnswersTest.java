package io.backupchecks.autotask.viewtickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.ticket.Blocker;
import io.backupchecks.autotask.domain.ticket.RunActions;
import io.backupchecks.autotask.domain.ticket.RunActions.Hindrance;
import io.backupchecks.autotask.domain.ticket.RunTicketView.State;
import io.backupchecks.autotask.domain.ticket.TicketPreview.Obstacle;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.lambda.testing.TestFunction;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PageAnswersTest {

    @Test
    void aTicketIsOpenedAndNotCreatedAgain() {
        var view = view(new RunActions(SampleViews.created(), List.of(new Obstacle.OfRun(State.CREATED)),
                List.of(Hindrance.NOT_CHECKED_NOW), false));

        assertThat(view.propertyNames()).containsExactly("runId", "state", "ticketCreated", "ticket", "resolution",
                "actions");
        assertThat(view.get("actions")).hasToString(
                """
                        {"create":{"allowed":false,"reasons":[{"code":"ticket-exists","message":"The run has its ticket already."}]},\
                        "open":{"allowed":true,"url":"https://desk.example/48213"},\
                        "resolve":{"allowed":false,"reasons":[{"code":"not-checked-now",\
                        "message":"Whether the ticket may be resolved was not looked up in Autotask just now."}]}}""");
    }

    @Test
    void whatNothingKeepsIsAllowed() {
        var actions = view(new RunActions(SampleViews.without(State.NONE), List.of(), List.of(), false)).get("actions");

        assertThat(actions.get("create")).hasToString("{\"allowed\":true,\"reasons\":[]}");
        assertThat(actions.get("resolve").get("allowed").booleanValue()).isTrue();
        assertThat(actions.get("open")).hasToString("""
                {"allowed":false,"reasons":[{"code":"no-ticket","message":"The run has no Autotask ticket."}]}""");
    }

    @Test
    void aTicketWithoutAKnownAddressIsNotOpened() {
        var actions = view(new RunActions(SampleViews.notReadYet(), List.of(), List.of(), false)).get("actions");

        assertThat(actions.get("open").get("allowed").booleanValue()).isFalse();
    }

    @Test
    void everyReasonIsNamed() {
        var create = List.<Obstacle>of(new Obstacle.OfService(Blocker.DISABLED), new Obstacle.CredentialsRejected());
        var actions = view(new RunActions(SampleViews.without(State.NONE), create, List.of(), false)).get("actions");

        assertThat(actions.get("create").get("reasons").valueStream().map(reason -> reason.get("code").asString()))
                .containsExactly("integration-disabled", "credentials-rejected");
    }

    @Test
    void whatALookDidNotSeeIsStale() {
        assertThat(view(new RunActions(SampleViews.created(), List.of(), List.of(Hindrance.UNREACHABLE), true))
                .get("stale")
                .booleanValue()).isTrue();
    }

    private static JsonNode view(RunActions actions) {
        var function = new TestFunction(Routes.of(Route.get("/v1/ticket-views", Permission.SEE_TICKETS,
                _ -> PageAnswers.of(List.of(actions)))));
        return function.call(Role.OPERATOR, TestEvent.of("GET", "/v1/ticket-views")).json().get("items").get(0);
    }
}
