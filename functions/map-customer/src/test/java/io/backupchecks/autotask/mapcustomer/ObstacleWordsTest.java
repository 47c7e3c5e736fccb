package io.backupchecks.autotask.mapcustomer;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.mapping.Obstacle;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.lambda.testing.TestFunction;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ObstacleWordsTest {
    @ParameterizedTest
    @MethodSource
    void everyObstacleHasItsCode(Obstacle obstacle, int status, String code, String retryAfter) {
        var answer = answer(ObstacleWords.response(obstacle));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().get("detail").asString()).contains("Nothing was changed");
        assertThat(answer.header("Retry-After")).isEqualTo(retryAfter);
    }

    static Stream<Arguments> everyObstacleHasItsCode() {
        return Stream.of(Arguments.of(new Obstacle.NotConfigured(), 409, "integration-not-configured", ""),
                Arguments.of(new Obstacle.Untested(), 409, "connection-untested", ""),
                Arguments.of(new Obstacle.BreakerOpen(), 503, "credentials-rejected", "300"),
                Arguments.of(new Obstacle.OutOfTime(), 503, "not-enough-time", "2"),
                failed(new DeskFailure.CredentialsRejected(), 503, "credentials-rejected", "300"),
                failed(new DeskFailure.Unreachable("timed out"), 503, "autotask-unreachable", "30"),
                failed(new DeskFailure.RateLimited(Duration.ofSeconds(7)), 503, "autotask-rate-limited", "7"),
                failed(new DeskFailure.Refused(500, List.of("No access.")), 502, "autotask-refused", ""),
                failed(new DeskFailure.BadAnswer("it is HTML"), 502, "autotask-bad-answer", ""));
    }

    private static Arguments failed(DeskFailure failure, int status, String code, String retryAfter) {
        return Arguments.of(new Obstacle.Failed(failure), status, code, retryAfter);
    }

    private static TestAnswer answer(Response response) {
        var function = new TestFunction(Routes.of(Route.get("/v1/mappings", Permission.SEE_TICKETS, _ -> response)));
        return function.call(Role.OPERATOR, TestEvent.of("GET", "/v1/mappings"));
    }
}
