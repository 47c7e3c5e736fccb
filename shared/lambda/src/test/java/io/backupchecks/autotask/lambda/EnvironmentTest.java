package io.backupchecks.autotask.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.backupchecks.autotask.lambda.log.LogLevel;
import io.backupchecks.autotask.lambda.log.Origin;
import io.backupchecks.autotask.lambda.metrics.Metrics.Namespace;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {

    @Test
    void findsWhatIsSet() {
        var environment = new Environment(Map.of("TABLE", "runs", "BLANK", " "));

        assertThat(environment.find("TABLE")).contains("runs");
        assertThat(environment.find("BLANK")).isEmpty();
        assertThat(environment.find("ABSENT")).isEmpty();
        assertThat(environment.require("TABLE")).isEqualTo("runs");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatIllegalStateException().isThrownBy(() -> new Environment(Map.of()).require("TABLE"))
                .withMessage("the environment variable TABLE is missing");
    }

    @Test
    void printsWithoutValues() {
        assertThat(new Environment(Map.of("KEY", "hush-hush"))).hasToString("Environment[1 variables]");
    }

    @Test
    void readsTheProcess() {
        assertThat(Environment.ofProcess().find("PATH")).isPresent();
    }

    @Test
    void settlesWhatTheEnvironmentLeavesOpen() {
        assertThat(LambdaSettings.of(new Environment(Map.of()))).isEqualTo(new LambdaSettings(
                new Origin("backupchecks-autotask", new Origin.FunctionName("local")),
                new Namespace("BackupchecksAutotask"), LogLevel.INFO, true));
    }

    @Test
    void readsEverySetting() {
        var environment = new Environment(
                Map.of("AWS_LAMBDA_FUNCTION_NAME", "create", "LOG_LEVEL", "debug", "PRIMING", "OFF"));

        assertThat(LambdaSettings.of(environment)).isEqualTo(new LambdaSettings(
                new Origin("backupchecks-autotask", new Origin.FunctionName("create")),
                new Namespace("BackupchecksAutotask"), LogLevel.DEBUG, false));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            off, false
            on,  true
            '',  true
            no,  true
            """)
    void primesUnlessSwitchedOff(String value, boolean isPrimed) {
        assertThat(LambdaSettings.of(new Environment(Map.of("PRIMING", value))).isPrimed()).isEqualTo(isPrimed);
    }

    @Test
    void refusesALogLevelThatDoesNotExist() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LambdaSettings.of(new Environment(Map.of("LOG_LEVEL", "loud"))));
    }
}
