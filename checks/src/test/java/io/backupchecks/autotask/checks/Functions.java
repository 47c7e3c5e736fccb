package io.backupchecks.autotask.checks;

import io.backupchecks.autotask.configure.ConfigureComponent;
import io.backupchecks.autotask.createticket.CreateTicketComponent;
import io.backupchecks.autotask.lambda.Environment;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.mapcustomer.MapCustomerComponent;
import io.backupchecks.autotask.reconciletickets.ReconcileTicketsComponent;
import io.backupchecks.autotask.resolveticket.ResolveTicketComponent;
import io.backupchecks.autotask.syncnames.SyncNamesComponent;
import io.backupchecks.autotask.testconnection.TestConnectionComponent;
import io.backupchecks.autotask.viewtickets.ViewTicketsComponent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The functions as they are wired, by the names of their folders. */
public final class Functions {
    /** All that a function needs to be wired; nothing is there. */
    public static final Map<String, String> ENVIRONMENT = environment();

    private Functions() {}

    /**
     * What each function answers, such as {@code GET /v1/health}.
     *
     * @throws IllegalStateException naming the variable that the environment lacks
     */
    public static Map<String, Set<String>> routes(Map<String, String> environment) {
        var surroundings = new Surroundings(new Environment(environment), Clock.systemUTC(), System::nanoTime, _ -> {
        });
        var routes = new TreeMap<String, Set<String>>();
        routes.put("configure", names(ConfigureComponent.in(surroundings).routes()));
        routes.put("create-ticket", names(CreateTicketComponent.in(surroundings).routes()));
        routes.put("map-customer", names(MapCustomerComponent.in(surroundings).routes()));
        routes.put("reconcile-tickets", Set.of());
        routes.put("resolve-ticket", names(ResolveTicketComponent.in(surroundings).routes()));
        routes.put("sync-names", names(SyncNamesComponent.in(surroundings).routes()));
        routes.put("test-connection", names(TestConnectionComponent.in(surroundings).routes()));
        routes.put("view-tickets", names(ViewTicketsComponent.in(surroundings).routes()));
        var _ = ReconcileTicketsComponent.in(surroundings).handler();
        return routes;
    }

    private static Set<String> names(Routes routes) {
        return routes.routes()
                .stream()
                .map(route -> route.target().method() + " " + route.target().resource())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> environment() {
        var environment = new TreeMap<String, String>();
        for (var name : List.of("RUN_TICKETS_TABLE", "CUSTOMER_MAPPINGS_TABLE", "SETTINGS_TABLE", "TENANT_STATE_TABLE",
                "AUDIT_EVENTS_TABLE", "API_CREDENTIALS_SECRET", "CALLER_KEYS_SECRET")) {
            environment.put(name, name);
        }
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("PRIMING", "off");
        return Map.copyOf(environment);
    }
}
