package io.backupchecks.autotask.simulator.rest;

import io.backupchecks.autotask.simulator.metadata.Schema;
import io.backupchecks.autotask.simulator.rest.Operation.Authenticated;
import io.backupchecks.autotask.simulator.rest.Operation.Unrouted;
import io.backupchecks.autotask.simulator.rest.Operation.VersionInformation;
import io.backupchecks.autotask.simulator.rest.Operation.WrongMethod;
import io.backupchecks.autotask.simulator.rest.Operation.ZoneInformation;
import io.backupchecks.autotask.simulator.tenant.Behaviour;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.simulator.wire.Endpoint;
import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.wire.Pause;
import io.backupchecks.autotask.simulator.wire.Reply;
import io.backupchecks.autotask.simulator.wire.Request;
import io.backupchecks.autotask.simulator.write.EntityWriter;
import java.net.URI;
import java.util.Optional;

/** The emulated API: route, thread, login, quota, then the operation itself. */
public final class RestApi implements Endpoint {
    /** The server refuses longer addresses before Autotask's code sees them. */
    private static final int LONGEST_ADDRESS = 2_048;

    private final Router router = new Router();
    private final Threads threads = new Threads();
    private final Tenants tenants;
    private final Zones zones;
    private final Authenticator authenticator;
    private final Quota quota;
    private final Operations operations;

    public RestApi(Tenants tenants, URI origin, Pause pause, Schema schema, EntityWriter writer) {
        this.tenants = tenants;
        this.zones = new Zones(tenants, origin);
        this.authenticator = new Authenticator(tenants);
        this.quota = new Quota(pause);
        this.operations = new Operations(new Reads(schema, origin), new Writes(schema, writer), schema);
    }

    @Override
    public String route(Request request) {
        return find(request).name();
    }

    private Route find(Request request) {
        return router.route(request.method(), request.uri().getPath());
    }

    @Override
    public Optional<Reply> enter(Request request) {
        return find(request).operation() instanceof Authenticated operation
                ? enter(operation, request)
                : Optional.empty();
    }

    private Optional<Reply> enter(Authenticated operation, Request request) {
        Behaviour behaviour = request.header("UserName")
                .flatMap(tenants::byUserName)
                .map(session -> session.tenant().behaviour())
                .orElseGet(Behaviour::new);
        int allowed = behaviour.of(Limit.THREADS);
        return threads.enter(key(operation, request), allowed)
                ? Optional.empty()
                : Optional.of(Refusal.tooManyThreads(allowed, behaviour.is(Toggle.THREAD_LIMIT_AS_500)));
    }

    @Override
    public void leave(Request request) {
        if (find(request).operation() instanceof Authenticated operation) {
            threads.leave(key(operation, request));
        }
    }

    private static Threads.Key key(Authenticated operation, Request request) {
        return new Threads.Key(request.header("ApiIntegrationCode").orElse(""), Route.endpoint(operation));
    }

    @Override
    public Reply answer(Request request) {
        if (request.uri().toString().length() > LONGEST_ADDRESS) {
            return Reply.html(404, "<html><body><h2>404 - File or directory not found.</h2></body></html>");
        }
        Route route = find(request);
        return switch (route.operation()) {
            case Unrouted _ -> Refusal.unrouted(request);
            case WrongMethod _ -> Refusal.wrongMethod(request);
            case ZoneInformation _ -> zones.answer(request);
            case VersionInformation _ -> {
                var versions = Json.object();
                versions.putArray("apiVersions").add("1.0");
                yield Reply.ok(versions);
            }
            case Authenticated operation -> authenticated(operation, route.zone(), request);
        };
    }

    private Reply authenticated(Authenticated operation, String zone, Request request) {
        return switch (authenticator.authenticate(request, zone)) {
            case Authenticator.Outcome.Refused(Reply reply) -> reply;
            case Authenticator.Outcome.Admitted(Session session) -> quota.charge(session.tenant())
                    .orElseGet(
                            () -> session.tenant().alone(() -> operations.run(operation, session, request)));
        };
    }
}
