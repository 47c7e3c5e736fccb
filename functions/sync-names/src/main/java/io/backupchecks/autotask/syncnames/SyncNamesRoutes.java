package io.backupchecks.autotask.syncnames;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.sync.RefreshMapping;
import io.backupchecks.autotask.domain.sync.SyncNames;
import io.backupchecks.autotask.domain.sync.SyncReport;
import io.backupchecks.autotask.domain.time.TimeLeft;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Failures;
import io.backupchecks.autotask.lambda.http.Request;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** The routes of the function: what each takes and calls. */
final class SyncNamesRoutes {
    /** The function may run for minutes, the gateway waits for 29 seconds. */
    private static final Duration SLICE = Duration.ofSeconds(20);

    private final SyncNames syncNames;
    private final RefreshMapping refreshMapping;
    private final SyncLog log;

    @Inject
    SyncNamesRoutes(SyncNames syncNames, RefreshMapping refreshMapping, SyncLog log) {
        this.syncNames = syncNames;
        this.refreshMapping = refreshMapping;
        this.log = log;
    }

    Routes routes() {
        return Routes.of(
                Route.post("/v1/mapping-refreshes", Permission.REFRESH_MAPPINGS, RefreshesRequest.class,
                        this::refreshAll),
                Route.post("/v1/customers/{customerId}/mapping/refresh", Permission.REFRESH_MAPPINGS,
                        this::refreshOne))
                .withFailures(Failures.lostStorage("Mappings that were looked at before stay looked at; "
                        + "try again in a few seconds."));
    }

    private Response refreshAll(Request request, RefreshesRequest body) {
        var actor = Actor.of(request.caller());
        var slice = request.occasion().time().first(SLICE);
        return report(body, actor, slice).map(this::answered).orElseGet(SyncAnswers::noGuard);
    }

    private Optional<SyncReport> report(RefreshesRequest body, Actor actor, TimeLeft slice) {
        return body.acceptGuard() == null
                ? Optional.of(syncNames.run(actor, slice))
                : syncNames.accept(body.acceptGuard(), actor, slice);
    }

    private Response answered(SyncReport report) {
        log.write(report);
        return SyncAnswers.of(report);
    }

    private Response refreshOne(Request request) {
        var customer = new CustomerId(request.pathId("customerId"));
        return RefreshAnswers.of(refreshMapping.refresh(customer, Actor.of(request.caller())));
    }
}
