package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.auth.Authentication;
import io.backupchecks.autotask.lambda.json.Json;
import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.metrics.Metrics;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import io.backupchecks.autotask.lambda.problem.TicketCreated;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;

/** Builds the steps around a function's routes. The order of the steps is the order in which a request is judged. */
public final class Edge {
    private static final Request.Target NOWHERE = new Request.Target(Method.OTHER, "none");

    private final Authentication authentication;
    private final Json json;
    private final Log log;
    private final Metrics metrics;
    private final Clock clock;

    @Inject
    public Edge(Authentication authentication, Json json, Log log, Metrics metrics, Clock clock) {
        this.authentication = authentication;
        this.json = json;
        this.log = log;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** One endpoint that answers everything: each route by its own steps, any other request with 404. */
    public Endpoint around(Routes routes) {
        var byTarget = routes.routes()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Route::target,
                        route -> reported(route.target(), guarded(route, routes.failures()))));
        var nowhere = reported(NOWHERE, _ -> notFound());
        return request -> byTarget.getOrDefault(request.target(), nowhere).handle(request);
    }

    private Endpoint reported(Request.Target route, Endpoint next) {
        return new Identified(
                new Logged(log, metrics, clock, route,
                        new Rendered(json, log, next)));
    }

    private Endpoint guarded(Route<?> route, Failures failures) {
        var steps = new FailuresAnswered(failures, log,
                accessible(route,
                        new JsonOnly(
                                new SizeLimited(route.limit(),
                                        new Bound<>(json, route)))));
        return route.concernsTicket() ? new TicketConcerned(steps) : steps;
    }

    private Endpoint accessible(Route<?> route, Endpoint next) {
        return switch (route.access()) {
            case Route.Access.Open() -> next;
            case Route.Access.Permitted(var permission) ->
                new Authenticated(authentication, new Permitted(permission, next));
        };
    }

    private static Response notFound() {
        return Response.problem(Problem
                .of(ProblemCode.NOT_FOUND, "There is no such address, or not with this method. Nothing was done.")
                .withTicketCreated(TicketCreated.NOT_KNOWN));
    }
}
