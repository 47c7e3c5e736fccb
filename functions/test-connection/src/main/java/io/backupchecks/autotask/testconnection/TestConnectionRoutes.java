package io.backupchecks.autotask.testconnection;

import io.backupchecks.autotask.domain.diagnosis.TestConnection;
import io.backupchecks.autotask.domain.diagnosis.ValidateSettings;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Failures;
import io.backupchecks.autotask.lambda.http.Request;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import jakarta.inject.Inject;

/** The routes of the function: what each takes and calls. */
final class TestConnectionRoutes {
    private final TestConnection testConnection;
    private final ValidateSettings validateSettings;

    @Inject
    TestConnectionRoutes(TestConnection testConnection, ValidateSettings validateSettings) {
        this.testConnection = testConnection;
        this.validateSettings = validateSettings;
    }

    Routes routes() {
        return Routes.of(Route.post("/v1/settings/connection-test", Permission.TEST_CONNECTION, this::test),
                Route.post("/v1/settings/validation", Permission.VALIDATE_SETTINGS, this::validate))
                .withFailures(Failures.lostStorage("Nothing was written in Autotask. The result may not be recorded: "
                        + "look at the credentials, and test again in a few seconds where they are not proven."));
    }

    private Response validate(Request request) {
        return DiagnosisAnswers.of(validateSettings.validate(request.caller(), request.occasion().time()));
    }

    private Response test(Request request) {
        return DiagnosisAnswers.of(testConnection.test(request.caller(), request.occasion().time()));
    }
}
