package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each request breaks one step and everything behind it: the first one answers. */
class JudgingOrderTest extends OrderFunction {
    private final TestEvent illFormedId = TestEvent.of("POST", RESOURCE).withPath("runId", "a b");
    private final TestEvent malformed = illFormedId.withJson("{\"x\": 1}");
    private final TestEvent tooLarge = illFormedId.withJson("{\"x\": 1}" + " ".repeat(70_000));
    private final TestEvent noJson = tooLarge.with("multiValueHeaders", Map.of());

    @Test
    void theTokenFirst() {
        assertRefused(function.call(noJson), ProblemCode.UNAUTHENTICATED);
    }

    @Test
    void theRoleSecond() {
        assertRefused(function.call(Role.VIEWER, noJson), ProblemCode.FORBIDDEN);
    }

    @Test
    void thenContentTypeSizeShapeAndRules() {
        assertRefused(asOperator(noJson), ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        assertRefused(asOperator(tooLarge), ProblemCode.REQUEST_TOO_LARGE);
        assertRefused(asOperator(malformed), ProblemCode.MALFORMED_REQUEST);
        assertRefused(asOperator(illFormedId.withJson("{}")), ProblemCode.INVALID_REQUEST);
    }
}
