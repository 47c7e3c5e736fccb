package io.backupchecks.autotask.syncnames;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.sync.Guard;
import io.backupchecks.autotask.domain.sync.RefreshMapping.Refreshed;
import io.backupchecks.autotask.domain.sync.SyncReport;
import io.backupchecks.autotask.domain.sync.SyncReport.Counts;
import io.backupchecks.autotask.domain.sync.SyncReport.End;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.lambda.testing.TestFunction;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SyncAnswersTest {
    private static final Counts COUNTS = new Counts(21, 6, 5, 4, 3, 2, 1);

    @ParameterizedTest
    @EnumSource(names = {"DONE", "OUT_OF_TIME"})
    void reportsWhatWasSeen(End end) {
        var guard = new Guard("guard-7",
                List.of(new Guard.Suspect(new CustomerId("42"), new CompanyId(29_683), "Contoso B.V.", 3)));

        var answer = answer(SyncAnswers.of(new SyncReport(COUNTS, end == End.DONE, guard, end, null)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(
                """
                        {"read":21,"unchanged":6,"renamed":5,"recovered":4,"missing":3,"invalid":2,"skipped":1,"finished":%s,\
                        "guard":{"id":"guard-7","companies":[{"companyId":29683,"companyName":"Contoso B.V.","customerId":"42"}]}}"""
                        .formatted(end == End.DONE));
    }

    static Stream<Arguments> ends() {
        return Stream.of(Arguments.of(End.NOT_CONFIGURED, null, ProblemCode.INTEGRATION_NOT_CONFIGURED),
                Arguments.of(End.DISABLED, null, ProblemCode.INTEGRATION_DISABLED),
                Arguments.of(End.CONNECTION_UNTESTED, null, ProblemCode.CONNECTION_UNTESTED),
                Arguments.of(End.CREDENTIALS_REJECTED, null, ProblemCode.CREDENTIALS_REJECTED),
                Arguments.of(End.BUDGET_SPENT, null, ProblemCode.AUTOTASK_RATE_LIMITED),
                Arguments.of(End.FAILED, new DeskFailure.Unreachable("no route"), ProblemCode.AUTOTASK_UNREACHABLE),
                Arguments.of(End.FAILED, new DeskFailure.RateLimited(Duration.ofSeconds(2)),
                        ProblemCode.AUTOTASK_RATE_LIMITED),
                Arguments.of(End.FAILED, new DeskFailure.CredentialsRejected(), ProblemCode.CREDENTIALS_REJECTED),
                Arguments.of(End.FAILED, new DeskFailure.Refused(500, List.of("No permission.")),
                        ProblemCode.AUTOTASK_REFUSED),
                Arguments.of(End.FAILED, new DeskFailure.BadAnswer("HTML"), ProblemCode.AUTOTASK_BAD_ANSWER),
                Arguments.of(End.FAILED, null, ProblemCode.NOT_ENOUGH_TIME));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void saysWhyItStopped(End end, @Nullable DeskFailure failure, ProblemCode code) {
        var answer = answer(SyncAnswers.of(new SyncReport(COUNTS, false, null, end, failure)));

        assertProblem(answer, code);
        assertThat(answer.header("Retry-After").isEmpty()).isEqualTo(code.status() != 503);
        assertThat(answer.json().has("report")).isEqualTo(code.status() > 500);
    }

    @Test
    void saysWhyOneMappingCouldNotBeRefreshed() {
        assertProblem(answer(RefreshAnswers.of(new Refreshed.NotMapped())), ProblemCode.MAPPING_NOT_FOUND);
        assertProblem(answer(RefreshAnswers.of(new Refreshed.Hindered(End.DISABLED))),
                ProblemCode.INTEGRATION_DISABLED);
        assertProblem(answer(RefreshAnswers.of(new Refreshed.Failed(new DeskFailure.BadAnswer("HTML")))),
                ProblemCode.AUTOTASK_BAD_ANSWER);
        assertProblem(answer(SyncAnswers.noGuard()), ProblemCode.NOTHING_TO_DECIDE);
    }

    private static TestAnswer answer(Response response) {
        var function = new TestFunction(Routes.of(Route.get("/v1/x", Permission.REFRESH_MAPPINGS, _ -> response)));
        return function.call(Role.OPERATOR, TestEvent.of("GET", "/v1/x"));
    }

    private static void assertProblem(TestAnswer answer, ProblemCode code) {
        assertThat(answer.status()).isEqualTo(code.status());
        assertThat(answer.json().get("code").asString()).isEqualTo(code.code());
        assertThat(answer.json().get("detail").asString()).isNotBlank();
    }
}
