package io.backupchecks.autotask.console;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.configure.ConfigureComponent;
import io.backupchecks.autotask.createticket.CreateTicketComponent;
import io.backupchecks.autotask.demo.Demo;
import io.backupchecks.autotask.demo.Neighbours;
import io.backupchecks.autotask.gateway.Gateway;
import io.backupchecks.autotask.gateway.Mount;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.mapcustomer.MapCustomerComponent;
import io.backupchecks.autotask.lambda.log.LineOutput;
import io.backupchecks.autotask.reconciletickets.ReconcileTicketsComponent;
import io.backupchecks.autotask.syncnames.SyncNamesComponent;
import io.backupchecks.autotask.testconnection.TestConnectionComponent;
import io.backupchecks.autotask.resolveticket.ResolveTicketComponent;
import io.backupchecks.autotask.viewtickets.ViewTicketsComponent;
import io.backupchecks.autotask.wiring.testing.CallerTokens;
import io.backupchecks.autotask.wiring.testing.StandIns;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Everything, running. */
final class LocalSystem implements AutoCloseable {
    private final StandIns standIns;
    private final Gateway gateway;
    private final Control control;
    private final Demo demo;
    private final List<Rule> rules;

    private LocalSystem(StandIns standIns, Gateway gateway, Control control, Demo demo,
            List<Rule> rules) {
        this.standIns = standIns;
        this.gateway = gateway;
        this.control = control;
        this.demo = demo;
        this.rules = List.copyOf(rules);
    }

    static LocalSystem start(Options options) throws IOException {
        var clock = new MovableClock(Clock.systemUTC());
        var tokens = tokens(options, clock);
        var standIns = StandIns.start(options.bind(), options.data(), clock, tokens);
        standIns.pointSdkHere();
        var surroundings = standIns.surroundings(clock, options.showsLog() ? LineOutput.to(System.out) : _ -> {
        });
        standIns.storeDemoData(surroundings);
        var sync = SyncNamesComponent.in(surroundings);
        var rules = List.of(
                new Rule(ReconcileTicketsComponent.in(surroundings).handler(), clock, Duration.ofMinutes(1)),
                new Rule(sync.handler(), clock, Duration.ofDays(1)));
        rules.forEach(Rule::start);
        var gateway = Gateway.start(options.port(), mounts(surroundings, sync));
        var control = Control.start(tokens, clock);
        var demo = Demo.start(options.demoPort(), new Neighbours(gateway.origin(), standIns.autotask().origin(),
                control.origin(), tokens::token, clock));
        standIns.autotask().showTicketsAt(demo.tickets());
        return new LocalSystem(standIns, gateway, control, demo, rules);
    }

    URI api() {
        return gateway.origin();
    }

    /** Where people look first. */
    URI demo() {
        return demo.origin();
    }

    URI control() {
        return control.origin();
    }

    StandIns standIns() {
        return standIns;
    }

    @Override
    public void close() {
        rules.forEach(Rule::close);
        demo.close();
        gateway.close();
        control.close();
        standIns.close();
    }

    /** @throws IllegalArgumentException with a message for the person who named a file without keys */
    private static CallerTokens tokens(Options options, Clock clock) throws IOException {
        return options.callerKeys().isEmpty()
                ? new CallerTokens(clock)
                : new CallerTokens(clock, Files.readString(options.callerKeys().get()));
    }

    private static List<Mount> mounts(Surroundings surroundings, SyncNamesComponent sync) {
        var create = CreateTicketComponent.in(surroundings);
        var view = ViewTicketsComponent.in(surroundings);
        var map = MapCustomerComponent.in(surroundings);
        var resolve = ResolveTicketComponent.in(surroundings);
        var test = TestConnectionComponent.in(surroundings);
        var configure = ConfigureComponent.in(surroundings);
        return Stream
                .of(mounts(configure.routes(), configure.handler()), mounts(create.routes(), create.handler()),
                        mounts(map.routes(), map.handler()), mounts(resolve.routes(), resolve.handler()),
                        mounts(test.routes(), test.handler()), mounts(view.routes(), view.handler()),
                        mounts(sync.routes(), sync.handler()))
                .flatMap(mounts -> mounts)
                .toList();
    }

    private static Stream<Mount> mounts(Routes routes, RequestStreamHandler handler) {
        return routes.routes()
                .stream()
                .map(route -> new Mount(route.target().method().name(), route.target().resource(), () -> handler));
    }
}
