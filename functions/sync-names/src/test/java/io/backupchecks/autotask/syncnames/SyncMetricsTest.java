package io.backupchecks.autotask.syncnames;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.testing.TestContext;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.simulator.wire.Fault.RowEdit;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run by the schedule lets CloudWatch count: the alarms of the template go by these names, units and dimensions. */
class SyncMetricsTest {
    private static final String FAILED = "SyncFailed";
    private static final String GUARDED = "MappingsGuarded";
    private static final Set<String> SIGNALS = Set.of(FAILED, GUARDED);
    private static final Path EVENT = Path.of("../../events/sync-names/scheduled.json");

    private final DemoTenant tenant = DemoTenant.start();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void aSoundRunCountsWhatItSawAndRaisesNothing() throws IOException {
        tenant.standIns().autotask().desk().renameCompany(174, "Bakker & Dochters B.V.");
        run();

        assertThat(counts(FAILED)).isEmpty();
        assertThat(counts(GUARDED)).isEmpty();
        assertThat(counts("Completed")).containsExactly(1);
        assertThat(Map.of("Read", 4, "Renamed", 1, "Recovered", 0, "Missing", 0, "Invalid", 0, "Skipped", 0,
                "Unfinished", 0, "SyncSucceeded", 1))
                .allSatisfy((name, count) -> assertThat(counts(name)).containsExactly(count));
    }

    @Test
    void aRunWithoutAnAnswerHasFailed() throws IOException {
        tenant.standIns().autotask().faults().goDown(new Fault.ResetUnread());
        run();

        assertThat(counts(FAILED)).containsExactly(1);
        assertThat(counts("Unfinished")).containsExactly(1);
        assertThat(counts("SyncSucceeded")).containsExactly(0);
    }

    @Test
    void aRunWhoseAnswerIsNotTrustedHasFailed() throws IOException {
        tenant.standIns().autotask().faults().next("POST /Companies/query", new Fault.WrongRows(RowEdit.FOREIGN, 1));
        run();

        assertThat(counts(FAILED)).containsExactly(1);
        assertThat(counts(GUARDED)).isEmpty();
    }

    @Test
    void aGuardThatHeldIsCounted() throws IOException {
        Stream.of(174, 175).forEach(id -> tenant.standIns().autotask().desk().hide(EntityType.COMPANIES, id, true));
        run();

        assertThat(counts(GUARDED)).containsExactly(1);
        assertThat(counts("Skipped")).containsExactly(2);
        assertThat(counts(FAILED)).isEmpty();
    }

    private void run() throws IOException {
        try (var event = Files.newInputStream(EVENT)) {
            tenant.watched(SyncNamesComponent.in(tenant.surroundings()).handler())
                    .handleRequest(event, new ByteArrayOutputStream(), new TestContext());
        }
    }

    /** The values of a metric, each declared as a count: a signal's of the service, another's of the function too. */
    private List<Integer> counts(String name) {
        return tenant.lines()
                .stream()
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.has(name) && line.has("_aws"))
                .peek(line -> assertDeclared(line, name))
                .map(line -> line.get(name).intValue())
                .toList();
    }

    private static void assertDeclared(JsonNode line, String name) {
        var declared = line.get("_aws").get("CloudWatchMetrics").get(0);
        assertThat(declared.get("Namespace").asString()).isEqualTo("BackupchecksAutotask");
        assertThat(declared.get("Dimensions").toString())
                .isEqualTo(SIGNALS.contains(name) ? "[[\"service\"]]" : "[[\"service\",\"function\"]]");
        assertThat(declared.get("Metrics").toString()).contains("{\"Name\":\"" + name + "\",\"Unit\":\"Count\"}");
        assertThat(line.get("service").asString()).isNotEmpty();
        assertThat(line.get("function").asString()).isNotEmpty();
    }
}
