package io.backupchecks.autotask.testconnection;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.testing.TestClock;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.simulator.wire.Fault.Moment;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A function that runs already follows another level within a minute; at no level it writes what must not be written. */
class ApiLoggingTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-01-12T21:07:00Z"));
    private final DemoTenant tenant = DemoTenant.start(clock);
    private final Simulator autotask = tenant.standIns().autotask();
    private final Administrator admin = Administrator.of(tenant);
    private int seen;

    @BeforeEach
    void begin() {
        newLines();
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void anotherLevelIsInForceWithinAMinute() {
        admin.test();
        assertThat(newLines()).hasSize(6)
                .allSatisfy(line -> assertThat(line.has("entity")).isTrue())
                .noneMatch(line -> line.has("rows"));

        assertThat(admin.change(body -> body.put("apiLogging", "detailed")).status()).isEqualTo(204);
        clock.advance(Duration.ofMinutes(1));
        newLines();
        admin.test();
        assertThat(newLines()).hasSize(6).allMatch(line -> line.has("rows") && line.has("bytes_received"));

        admin.change(body -> body.put("apiLogging", "off"));
        clock.advance(Duration.ofMinutes(1));
        newLines();
        admin.test();
        assertThat(newLines()).isEmpty();
    }

    @Test
    void everyLineNamesTheRequest() {
        admin.test();

        assertThat(newLines()).allMatch(line -> line.path("correlation_id").asString().length() >= 8);
    }

    @Test
    void anErrorIsToldWithoutWhatItEchoes() {
        admin.change(body -> body.put("apiLogging", "detailed"));
        clock.advance(Duration.ofMinutes(1));
        var login = autotask.tenant().user().login();
        autotask.faults()
                .goDown(Fault.status(Moment.BEFORE_EFFECT, 500, "{\"errors\":[\"No luck for " + login.secret() + " and "
                        + login.integrationCode() + " of " + autotask.tenant().user().userName() + "\"]}"));
        newLines();
        admin.test();

        assertThat(newLines()).isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("errors").asString()).startsWith("No luck for ")
                        .doesNotContain("api-user"));
    }

    /** Of calls to Autotask, since it was asked last. */
    private List<JsonNode> newLines() {
        var lines = tenant.lines();
        var fresh = lines.subList(seen, lines.size())
                .stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> line.path("message").asString("").equals("autotask call"))
                .filter(line -> !line.path("operation").asString().equals("READ_VERSIONS"))
                .toList();
        seen = lines.size();
        return fresh;
    }
}
