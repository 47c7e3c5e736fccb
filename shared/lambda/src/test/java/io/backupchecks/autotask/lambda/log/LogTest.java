package io.backupchecks.autotask.lambda.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.log.Invocation.AwsRequestId;
import io.backupchecks.autotask.lambda.testing.CapturedLines;
import io.backupchecks.autotask.lambda.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class LogTest {
    private static final Origin ORIGIN = new Origin("the-service", new Origin.FunctionName("the-function"));

    private final CapturedLines lines = new CapturedLines();
    private final Log log = logFrom(LogLevel.INFO);

    private Log logFrom(LogLevel least) {
        return new Log(least, ORIGIN, lines, new TestClock(Instant.parse("2026-01-12T21:07:00Z")));
    }

    @Test
    void writesTheKeysOfPowertools() {
        log.info("ticket created", new Field("attempt", 2), new Field("ticket", 48213L), new Field("late", false),
                new Field("state", LogLevel.WARN));

        assertThat(lines.lines()).containsExactly("""
                {"timestamp":"2026-01-12T21:07:00Z","level":"INFO","message":"ticket created","service":"the-service",\
                "function_name":"the-function","attempt":2,"ticket":48213,"late":false,"state":"WARN"}""");
    }

    @Test
    void namesTheInvocationAndWhetherItIsTheFirst() {
        within("first-request", () -> log.info("one"));
        within("second-request", () -> log.info("two"));
        log.info("outside");

        assertThat(lines.lines().get(0)).contains("\"function_request_id\":\"aws-first-request\"",
                "\"correlation_id\":\"first-request\"", "\"cold_start\":true");
        assertThat(lines.lines().get(1)).contains("\"function_request_id\":\"aws-second-request\"",
                "\"correlation_id\":\"second-request\"", "\"cold_start\":false");
        assertThat(lines.lines().get(2)).doesNotContain("correlation_id", "cold_start");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DEBUG, 4
            INFO,  3
            WARN,  2
            ERROR, 1
            """)
    void writesFromItsLevelOn(LogLevel least, int written) {
        var quiet = logFrom(least);
        quiet.debug("d");
        quiet.info("i");
        quiet.warn("w");
        quiet.error("e");

        assertThat(lines.lines()).hasSize(written);
    }

    @Test
    void keepsTheWordsOfExceptionsToItself() {
        log.error("failed", new IllegalStateException("hush-hush", new IllegalArgumentException("hush-hush too")));

        var line = lines.lines().getFirst();
        assertThat(line).doesNotContain("hush-hush")
                .contains("\"name\":\"java.lang.IllegalStateException\"", "LogTest.keepsTheWordsOfExceptionsToItself:",
                        "caused by java.lang.IllegalArgumentException at ");
    }

    @Test
    void endsWhereExceptionsCauseEachOther() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));

        log.error("failed", one);

        assertThat(lines.lines().getFirst().split("caused by")).hasSize(5);
    }

    @Test
    void writesOnePrintableLineWhateverIsInAValue() {
        var random = new Random(20_260_112);
        for (int round = 0; round < 2_000; round++) {
            var value = random.ints(20, 0, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint,
                            StringBuilder::append)
                    .toString();
            log.info(value, new Field("value", value));
        }
        log.info("\r\n\u0000\u001b[31m\u007f\u0085\u2028\u202e\ud800\"\\");

        assertThat(lines.lines()).hasSize(2_001).allMatch(line -> line.chars().allMatch(c -> c >= ' ' && c <= '~'));
        assertThat(new JsonMapper().readTree(lines.lines().getLast()).get("message").asString())
                .isEqualTo("\r\n\u0000\u001b[31m\u007f\u0085\u2028\u202e\ud800\"\\");
    }

    @Test
    void printsEachLineWithItsEnd() {
        var bytes = new ByteArrayOutputStream();
        var output = LineOutput.to(new PrintStream(bytes, false, StandardCharsets.UTF_8));

        output.write("{\"a\":1}");
        output.write("{\"b\":2}");

        assertThat(bytes).hasToString("{\"a\":1}\n{\"b\":2}\n");
    }

    private void within(String id, Runnable work) {
        log.within(new Invocation(new AwsRequestId("aws-" + id), id), () -> {
            work.run();
            return true;
        });
    }
}
