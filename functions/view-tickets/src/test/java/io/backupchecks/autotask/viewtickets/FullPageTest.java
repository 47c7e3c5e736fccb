package io.backupchecks.autotask.viewtickets;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.createticket.CreateTicketComponent;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import io.backupchecks.autotask.wiring.testing.RecordedGrants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A page of 200 runs, 150 of them with an open ticket, and 1,200 time entries on these: three pages of 500 at most. */
@Tag("slower")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullPageTest {
    private static final int RUNS = 200;
    private static final int TICKETS = 150;
    private static final int TIME_ENTRIES = 1_200;

    private final DemoTenant tenant = DemoTenant.start();
    private final Simulator autotask = tenant.standIns().autotask();
    private final RequestStreamHandler handler = ViewTicketsComponent.in(tenant.surroundings()).handler();
    private List<Long> tickets = List.of();

    @BeforeAll
    void createTicketsAndBookTime() {
        tenant.standIns().allowResolving(tenant.surroundings());
        var create = tenant.watched(
                RecordedGrants.as("create-ticket", CreateTicketComponent.in(tenant.surroundings()).handler()));
        tickets = IntStream.range(0, TICKETS).mapToObj(run -> created(create, run)).toList();
        var touched = IntStream.range(0, TICKETS).filter(FullPageTest::hasTime).boxed().toList();
        // The last one gets a single entry, which is on the last page; those before it share the rest.
        var others = touched.subList(0, touched.size() - 1);
        IntStream.range(0, TIME_ENTRIES - 1).forEach(entry -> bookTime(others.get(entry % others.size())));
        bookTime(touched.getLast());
    }

    @AfterAll
    void stop() {
        tenant.close();
    }

    @Test
    void aLiveLookAsksFourTimesAndMissesNoTime() {
        autotask.traffic().clear();

        var items = page(true);

        assertThat(autotask.traffic().counts()).isEqualTo(Map.of("POST /Tickets/query", 1, "POST /TimeEntries/query", 1,
                "POST /TimeEntries/query/next", 2));
        assertThat(items).hasSize(RUNS);
        assertThat(IntStream.range(0, TICKETS)).allSatisfy(run -> assertThat(reasons(items.get(run))).as("run " + run)
                .isEqualTo(hasTime(run) ? List.of("ticket-has-time-entries") : List.of()));
        assertThat(items.subList(TICKETS, RUNS))
                .allSatisfy(item -> assertThat(reasons(item)).containsExactly("no-ticket"));
    }

    @Test
    void fromStorageItAsksNobodyAndAllowsNothing() {
        autotask.traffic().clear();

        var items = page(false);

        assertThat(autotask.traffic().calls()).isZero();
        assertThat(items.subList(0, TICKETS))
                .allSatisfy(item -> assertThat(reasons(item)).containsExactly("not-checked-now"));
    }

    private static boolean hasTime(int run) {
        return run % 10 != 0;
    }

    private long created(RequestStreamHandler create, int run) {
        var answer = TestAnswer.of(create, TestEvent.of("POST", "/v1/runs/{runId}/ticket")
                .withPath("runId", "page-" + run)
                .withHeader("Authorization", "Bearer " + tenant.tokens().token("operator"))
                .withJson("""
                        {"customer": {"id": "42", "name": "Bakker & Zonen"},
                         "run": {"job": "Nightly HV01", "backupType": "Veeam - Backup", "status": "Failed",
                                 "severity": "error", "startedAt": "2026-01-12T22:00:04+01:00"}}"""));
        assertThat(answer.status()).isEqualTo(201);
        return answer.json().at("/ticket/id").longValue();
    }

    private void bookTime(int run) {
        autotask.desk().addTimeEntry(tickets.get(run), Duration.ofMinutes(15));
    }

    private List<JsonNode> page(boolean refresh) {
        var runs = IntStream.range(0, RUNS)
                .mapToObj("{\"runId\": \"page-%d\", \"customerId\": \"42\"}"::formatted)
                .collect(joining(","));
        var answer = TestAnswer.of(tenant.watched(handler),
                TestEvent.of("POST", "/v1/ticket-views")
                        .withHeader("Authorization", "Bearer " + tenant.tokens().token("operator"))
                        .withJson("{\"runs\": [%s], \"refresh\": %s}".formatted(runs, refresh)));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().get("items").valueStream().toList();
    }

    /** Why the ticket may not be resolved; empty where it may. */
    private static List<String> reasons(JsonNode item) {
        var resolve = item.at("/actions/resolve");
        var reasons = resolve.get("reasons").valueStream().map(reason -> reason.get("code").asString()).toList();
        assertThat(resolve.get("allowed").booleanValue()).isEqualTo(reasons.isEmpty());
        return reasons;
    }
}
