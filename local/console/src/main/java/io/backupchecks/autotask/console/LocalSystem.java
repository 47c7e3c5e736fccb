package io.backupchecks.autotask.console;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.createticket.CreateTicketComponent;
import io.backupchecks.autotask.gateway.Gateway;
import io.backupchecks.autotask.gateway.Mount;
import io.backupchecks.autotask.lambda.Environment;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.log.LineOutput;
import io.backupchecks.autotask.reconciletickets.ReconcileTicketsComponent;
import io.backupchecks.autotask.viewtickets.ViewTicketsComponent;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Everything, running. */
final class LocalSystem implements AutoCloseable {
    private final StandIns standIns;
    private final Gateway gateway;
    private final Control control;
    private final EveryMinute rule;

    private LocalSystem(StandIns standIns, Gateway gateway, Control control, EveryMinute rule) {
        this.standIns = standIns;
        this.gateway = gateway;
        this.control = control;
        this.rule = rule;
    }

    static LocalSystem start(Options options) throws IOException {
        var clock = new MovableClock(Clock.systemUTC());
        var tokens = new CallerTokens(clock);
        var standIns = StandIns.start(options.bind(), options.data(), clock, tokens);
        pointSdkAt(standIns);
        var surroundings = new Surroundings(new Environment(standIns.environment()), clock, System::nanoTime,
                options.showsLog() ? LineOutput.to(System.out) : _ -> {
                });
        new DemoData(DaggerDemoComponent.factory().create(surroundings)).store(standIns.secret,
                URI.create(standIns.addresses().get("AUTOTASK_ENTRY_POINT")));
        var rule = new EveryMinute(ReconcileTicketsComponent.in(surroundings).handler(), clock);
        rule.start();
        return new LocalSystem(standIns, Gateway.start(options.port(), mounts(surroundings)),
                Control.start(tokens, clock), rule);
    }

    URI api() {
        return gateway.origin();
    }

    URI control() {
        return control.origin();
    }

    StandIns standIns() {
        return standIns;
    }

    @Override
    public void close() {
        rule.close();
        gateway.close();
        control.close();
        standIns.close();
    }

    /** The SDK's own way to an emulator within one process. */
    private static void pointSdkAt(StandIns standIns) {
        System.setProperty("aws.endpointUrlDynamoDb", standIns.dynamoDb.endpoint().toString());
        System.setProperty("aws.endpointUrlDynamodb", standIns.dynamoDb.endpoint().toString());
        System.setProperty("aws.endpointUrlSecretsManager", standIns.secretsManager.endpoint().toString());
    }

    private static List<Mount> mounts(Surroundings surroundings) {
        var create = CreateTicketComponent.in(surroundings);
        var view = ViewTicketsComponent.in(surroundings);
        return Stream.concat(mounts(create.routes(), create.handler()), mounts(view.routes(), view.handler())).toList();
    }

    private static Stream<Mount> mounts(Routes routes, RequestStreamHandler handler) {
        return routes.routes()
                .stream()
                .map(route -> new Mount(route.target().method().name(), route.target().resource(), () -> handler));
    }
}
