package io.backupchecks.autotask.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the gateway answers by itself is worded like what the functions answer. */
class GatewayResponsesTest {
    private static final Pattern PROBLEM = Pattern
            .compile("\\{\"type\":\"([^\"]+/([a-z-]+))\",\"title\":\"([^\"]+)\",\"status\":(\\d+),");

    @Test
    void sayWhatTheTableOfProblemsSays() {
        var problems = new Template().find(PROBLEM);

        assertThat(problems).hasSize(7).allSatisfy(GatewayResponsesTest::isInTheTable);
    }

    private static void isInTheTable(MatchResult problem) {
        var code = ProblemCode.valueOf(problem.group(2).toUpperCase(Locale.ROOT).replace('-', '_'));

        assertThat(problem.group(1)).isEqualTo(code.type());
        assertThat(problem.group(3)).isEqualTo(code.title());
        assertThat(Integer.parseInt(problem.group(4))).isEqualTo(code.status());
    }
}
