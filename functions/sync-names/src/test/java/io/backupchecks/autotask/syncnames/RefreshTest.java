package io.backupchecks.autotask.syncnames;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestContext;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A look at companies on demand, against the local Autotask and DynamoDB. */
class RefreshTest {
    private static final String COMPANIES_QUERY = "POST /Companies/query";
    private static final Path SCHEDULED = Path.of("../../events/sync-names/scheduled.json");

    private final DemoTenant tenant = DemoTenant.start();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void tellsTheVersionOfTheMappingThatItLeaves() {
        tenant.standIns().autotask().desk().renameCompany(174, "Bakker & Dochters B.V.");

        var answer = answer("/v1/customers/{customerId}/mapping/refresh");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("status").asString()).isEqualTo("renamed");
        assertThat(answer.header("ETag")).contains("\"" + answer.json().get("version").asLong() + "\"");
    }

    @Test
    void aRunOnDemandIsCountedAsOneByTheSchedule() {
        assertThat(answer("/v1/mapping-refreshes").json().get("finished").asBoolean()).isTrue();

        assertThat(tenant.lines()).anyMatch(line -> line.contains("\"message\":\"names synchronised\""))
                .anyMatch(line -> line.contains("\"SyncSucceeded\":1"));
    }

    /** It answers 29 seconds after the call at the latest, or nobody hears it; the function itself may run for minutes. */
    @Test
    void aRunOnDemandEndsBeforeTheGatewayGivesUp() {
        var here = tenant.surroundings();
        var slow = new Surroundings(here.environment(), here.clock(), this::slowly, here.output());
        var answer = TestAnswer.of(tenant.watched(SyncNamesComponent.in(slow).handler()),
                event("/v1/mapping-refreshes"), new TestContext(Duration.ofMinutes(15)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("read").asInt()).isEqualTo(4);
        assertThat(answer.json().get("finished").asBoolean()).isFalse();
    }

    @Test
    void aRunThatCouldNotReportAnyMoreDoesNotBegin() throws IOException {
        try (var event = Files.newInputStream(SCHEDULED)) {
            tenant.watched(SyncNamesComponent.in(tenant.surroundings()).handler())
                    .handleRequest(event, new ByteArrayOutputStream(), new TestContext(Duration.ofSeconds(9)));
        }

        assertThat(tenant.standIns().autotask().traffic().calls(COMPANIES_QUERY)).isZero();
        assertThat(tenant.lines()).anyMatch(line -> line.contains("\"Unfinished\":1"));
    }

    private TestAnswer answer(String path) {
        return TestAnswer.of(tenant.watched(SyncNamesComponent.in(tenant.surroundings()).handler()), event(path));
    }

    private TestEvent event(String path) {
        return TestEvent.of("POST", path)
                .withPath("customerId", "42")
                .withHeader("Authorization", "Bearer " + tenant.tokens().token("operator"))
                .withJson("{}");
    }

    /** Nanoseconds: 21 seconds pass while Autotask is asked. */
    private long slowly() {
        return tenant.standIns().autotask().traffic().calls(COMPANIES_QUERY) == 0 ? 0 : 21_000_000_000L;
    }
}
