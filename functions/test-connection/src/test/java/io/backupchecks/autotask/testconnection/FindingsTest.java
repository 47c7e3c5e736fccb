package io.backupchecks.autotask.testconnection;

import static io.backupchecks.autotask.testconnection.Administrator.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.PicklistValue;
import io.backupchecks.autotask.simulator.metadata.Verb;
import io.backupchecks.autotask.simulator.tenant.Delay;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding is there while the tenant is as bad, and gone when that is mended; so one tenant serves all of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsTest {
    private static final long QUEUE = 29_682_833;

    private final DemoTenant tenant = DemoTenant.start();
    private final Simulator autotask = tenant.standIns().autotask();
    private final Administrator admin = Administrator.of(tenant);

    /** Of what only resolving needs nothing is found while it is off. */
    @BeforeAll
    void allowResolving() {
        admin.test();
        admin.validate();
        var answer = admin.change(body -> body.withObject("/resolving")
                .put("allowed", true)
                .put("noteTypeId", 3)
                .put("notePublishId", 2));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    @AfterAll
    void stop() {
        tenant.close();
    }

    static Stream<Arguments> findings() {
        return Stream.of(
                finding("rights-tickets", "failed", "Not permitted: add. No ticket can be created without it.",
                        (sim, good) -> sim.tenant().user().permit(Verb.CREATE, EntityType.TICKETS, good)),
                finding("rights-companies", "failed", "Not permitted: view. No ticket can be created without it.",
                        (sim, good) -> sim.tenant().user().permit(Verb.QUERY, EntityType.COMPANIES, good)),
                finding("rights-ticket-notes", "warning",
                        "Not permitted: add. Tickets can be created, but not resolved.",
                        (sim, good) -> sim.tenant().user().permit(Verb.CREATE, EntityType.TICKET_NOTES, good)),
                finding("rights-time-entries", "warning",
                        "Not permitted: view all. Tickets can be created, but not resolved.",
                        (sim, good) -> sim.tenant().behaviour().set(Toggle.TIME_ENTRIES_HIDDEN, !good)),
                finding("picklist-values", "failed", "queueID is inactive in this tenant: " + QUEUE,
                        (sim, good) -> sim.tenant()
                                .picklists()
                                .change(EntityType.TICKETS, "queueID", QUEUE, value -> value.active(good))),
                finding("note-visibility", "failed", "shows the note to more people than your own",
                        FindingsTest::labelPublish),
                finding("excessive-rights", "warning", "change companies: Companies, TimeEntries.", (sim, good) -> {
                    sim.tenant().user().permit(Verb.DELETE, EntityType.TIME_ENTRIES, !good);
                    sim.tenant().user().permit(Verb.CREATE, EntityType.COMPANIES, !good);
                    sim.tenant().user().permit(Verb.UPDATE, EntityType.COMPANIES, !good);
                }),
                finding("picklist-values", "failed", "queueID is no value of this tenant",
                        FindingsTest::offerQueue),
                finding("picklist-values", "failed", "subIssueType does not belong to the issue type",
                        (sim, good) -> sim.tenant()
                                .picklists()
                                .change(EntityType.TICKETS, "subIssueType", 136,
                                        value -> value.under(good ? 10 : 11))),
                finding("required-fields", "failed", "billingCodeID",
                        (sim, good) -> sim.tenant().fieldRules().require(EntityType.TICKETS, "billingCodeID", !good)),
                finding("closed-statuses", "failed", "Complete, is missing or inactive",
                        (sim, good) -> sim.tenant()
                                .picklists()
                                .change(EntityType.TICKETS, "status", 5, value -> value.active(good))),
                finding("text-limits", "warning", "only 50 and 8000 characters",
                        (sim, good) -> sim.tenant().fieldRules().limit(EntityType.TICKETS, "title", good ? 255 : 50)),
                finding("text-limits", "warning", "only 255 and 499 characters",
                        (sim, good) -> sim.tenant()
                                .fieldRules()
                                .limit(EntityType.TICKETS, "description", good ? 8_000 : 499)),
                finding("hourly-usage", "warning", "The name sync waits", (sim, good) -> use(sim, good, 50)),
                finding("hourly-usage", "warning", "Open outcomes are not looked after",
                        (sim, good) -> use(sim, good, 90)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void findings(String code, String outcome, String words, BiConsumer<Simulator, Boolean> state) {
        state.accept(autotask, false);
        var bad = check(admin.validate(), code);
        assertThat(bad.path("outcome").asString()).isEqualTo(outcome);
        assertThat(bad.path("detail").asString()).contains(words);
        assertThat(bad.path("remedy").asString()).isNotEmpty();

        state.accept(autotask, true);
        assertThat(check(admin.validate(), code).path("outcome").asString()).isEqualTo("passed");
    }

    private static Arguments finding(String code, String outcome, String words, BiConsumer<Simulator, Boolean> state) {
        return Arguments.of(code, outcome, words, state);
    }

    private static void labelPublish(Simulator simulator, boolean good) {
        var label = good ? "Internal Project Team" : "Internal & Co-Managed";
        simulator.tenant().picklists().change(EntityType.TICKET_NOTES, "publish", 2, value -> value.labelled(label));
    }

    private static void offerQueue(Simulator simulator, boolean good) {
        var picklists = simulator.tenant().picklists();
        var others = picklists.of(EntityType.TICKETS, "queueID").stream().filter(value -> value.value() != QUEUE);
        var queue = Stream.of(PicklistValue.of(QUEUE, "Backup")).filter(_ -> good);
        picklists.set(EntityType.TICKETS, "queueID", Stream.concat(others, queue).toList());
    }

    private static void use(Simulator simulator, boolean good, int percent) {
        simulator.tenant().behaviour().set(Delay.LATENCY_FROM_HALF, Duration.ZERO);
        simulator.tenant().behaviour().set(Delay.LATENCY_FROM_THREE_QUARTERS, Duration.ZERO);
        simulator.tenant().usage().clear();
        simulator.tenant().behaviour().set(Limit.REQUESTS_PER_HOUR, 100_000);
        simulator.tenant().usage().add(good ? 1 : 1_000 * percent);
    }
}
