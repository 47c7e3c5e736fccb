package io.backupchecks.autotask.reconciletickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.lambda.testing.TestContext;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The direct invocation after tables were restored; the whole rehearsal is in checks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdoptionTest {
    private final DemoTenant tenant = DemoTenant.start();
    private final RequestStreamHandler function = tenant
            .watched(ReconcileTicketsComponent.in(tenant.surroundings()).handler());

    @AfterAll
    void stop() {
        tenant.close();
    }

    @Test
    void searchesForEachRunOnceAndSaysWhatItSaw() throws IOException {
        assertThat(invoke("{\"adopt\":[\"77\",\"78\",\"77\"]}"))
                .isEqualTo("{\"searched\":2,\"adopted\":0,\"conflicts\":0,\"known\":0,\"end\":\"done\",\"errors\":[]}");
        assertThat(tenant.lines()).anyMatch(line -> line.contains("\"message\":\"adopted\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"adopt\":[]}|from 1 to 1000", "{\"adopt\":[\"a b\"]}|ids of runs",
            "{\"adopt\":[null]}|", "{\"adopt\":[1]}|type", "{\"adopt\":\"1\"}|type", "{\"adopt\":null}|is required",
            "{\"adopt\":[\"1\"],\"all\":true}|not a known field"})
    void saysWhatIsWrong(String event, String why) throws IOException {
        assertThat(invoke(event)).contains("\"end\":\"invalid-request\"", "\"errors\":[{")
                .contains(why == null ? "" : why);
    }

    @Test
    @Tag("slower")
    void takesAThousandRunsAndNoMore() throws IOException {
        assertThat(invoke(event(1_000))).contains("\"searched\":1000");
        assertThat(invoke(event(1_001))).contains("\"end\":\"invalid-request\"");
    }

    private static String event(int runs) {
        return IntStream.range(0, runs)
                .mapToObj(run -> "\"run-" + run + "\"")
                .collect(Collectors.joining(",", "{\"adopt\":[", "]}"));
    }

    private String invoke(String event) throws IOException {
        var answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer,
                new TestContext());
        return answer.toString(StandardCharsets.UTF_8);
    }
}
