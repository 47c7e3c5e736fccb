package io.backupchecks.autotask.lambda.http;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.lambda.testing.TestFunction;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpHandlerTest extends OrderFunction {

    @Test
    void letsAFunctionSayWhatItsOwnFailuresMean() {
        var own = new TestFunction(Routes.of(Route.open("/v1/bug", failing(new IllegalArgumentException("x"))))
                .withFailures(_ -> Optional.of(Problem.of(ProblemCode.NOT_ENOUGH_TIME, "Again."))));

        assertRefused(own.call(TestEvent.of("GET", "/v1/bug")), ProblemCode.NOT_ENOUGH_TIME);
    }

    @Test
    void refusesTwoRoutesOfOneTarget() {
        var routes = Routes.of(Route.open("/v1/health", _ -> Response.noContent()),
                Route.open("/v1/health", _ -> Response.noContent()));

        assertThatIllegalStateException().isThrownBy(() -> new TestFunction(routes));
    }

    @Test
    void failsWhereSomethingElseThanAGatewayInvokesIt() {
        assertThatThrownBy(() -> function.call(new TestEvent(Map.of("source", "aws.events"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
