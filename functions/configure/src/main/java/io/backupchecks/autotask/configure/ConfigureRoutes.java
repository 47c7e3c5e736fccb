package io.backupchecks.autotask.configure;

import io.backupchecks.autotask.domain.configuration.ChangeCredentials;
import io.backupchecks.autotask.domain.configuration.ChangeSettings;
import io.backupchecks.autotask.domain.configuration.ReadReferenceData;
import io.backupchecks.autotask.domain.configuration.ViewCredentials;
import io.backupchecks.autotask.domain.configuration.ViewSettings;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Failures;
import io.backupchecks.autotask.lambda.http.Precondition;
import io.backupchecks.autotask.lambda.http.QueryParameter;
import io.backupchecks.autotask.lambda.http.Request;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import jakarta.inject.Inject;

/** The routes of the function: what each takes and calls. */
final class ConfigureRoutes {
    private static final String SETTINGS = "/v1/settings";
    private static final String CREDENTIALS = SETTINGS + "/credentials";
    private static final String REFRESH = "refresh";

    private final ViewSettings viewSettings;
    private final ChangeSettings changeSettings;
    private final ViewCredentials viewCredentials;
    private final ChangeCredentials changeCredentials;
    private final ReadReferenceData readReferenceData;

    @Inject
    ConfigureRoutes(ViewSettings viewSettings, ChangeSettings changeSettings, ViewCredentials viewCredentials,
            ChangeCredentials changeCredentials, ReadReferenceData readReferenceData) {
        this.viewSettings = viewSettings;
        this.changeSettings = changeSettings;
        this.viewCredentials = viewCredentials;
        this.changeCredentials = changeCredentials;
        this.readReferenceData = readReferenceData;
    }

    Routes routes() {
        return Routes.of(
                Route.get(SETTINGS, Permission.SEE_SETTINGS,
                        request -> SettingsAnswers.of(viewSettings.view(), request)),
                Route.put(SETTINGS, Permission.CHANGE_SETTINGS, SettingsRequest.class, this::change),
                Route.get(CREDENTIALS, Permission.SEE_CREDENTIALS,
                        request -> CredentialsAnswers.of(viewCredentials.view(), request)),
                Route.put(CREDENTIALS, Permission.CHANGE_CREDENTIALS, CredentialsRequest.class, this::change),
                Route.get("/v1/reference-data", Permission.SEE_REFERENCE_DATA, this::referenceData)
                        .withQuery(new QueryParameter.Flag(REFRESH)))
                .withFailures(Failures.lostStorage("A change may have been made or not: "
                        + "read it again before you repeat it in a few seconds."));
    }

    private Response change(Request request, SettingsRequest body) {
        var precondition = Precondition.of(request);
        return precondition.isMissing()
                ? Precondition.required()
                : SettingsAnswers.of(changeSettings.change(body::toSettings,
                        stored -> precondition.holds(stored.map(SettingsAnswers::tag)), request.caller()));
    }

    private Response change(Request request, CredentialsRequest body) {
        var precondition = Precondition.of(request);
        return precondition.isMissing()
                ? Precondition.required()
                : CredentialsAnswers.of(changeCredentials.change(body.toCredentials(),
                        stored -> precondition.holds(stored.map(CredentialsAnswers::tag)), request.caller()));
    }

    private Response referenceData(Request request) {
        return ReferenceDataAnswers.of(readReferenceData.view(request.query().flag(REFRESH), request.caller()));
    }
}
