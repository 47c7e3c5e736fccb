package io.backupchecks.autotask.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.configure.ConfigureComponent;
import io.backupchecks.autotask.createticket.CreateTicketComponent;
import io.backupchecks.autotask.lambda.Environment;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.mapcustomer.MapCustomerComponent;
import io.backupchecks.autotask.syncnames.SyncNamesComponent;
import io.backupchecks.autotask.testconnection.TestConnectionComponent;
import io.backupchecks.autotask.resolveticket.ResolveTicketComponent;
import io.backupchecks.autotask.viewtickets.ViewTicketsComponent;
import java.nio.file.Files;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Contract, template and functions name the same routes: none is forgotten, none is undocumented. */
class ContractTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    @Test
    void theTemplateRoutesWhatTheContractPromises() throws Exception {
        assertThat(new Template().routes()).isEqualTo(contract());
    }

    @Test
    void theFunctionsAnswerWhatTheContractPromises() throws Exception {
        var surroundings = new Surroundings(new Environment(environment()), Clock.systemUTC(), System::nanoTime, _ -> {
        });
        var routes = Stream.of(ConfigureComponent.in(surroundings).routes(),
                CreateTicketComponent.in(surroundings).routes(), MapCustomerComponent.in(surroundings).routes(),
                ResolveTicketComponent.in(surroundings).routes(), SyncNamesComponent.in(surroundings).routes(),
                TestConnectionComponent.in(surroundings).routes(),
                ViewTicketsComponent.in(surroundings).routes());

        Set<String> answered = routes.flatMap(ContractTest::names).collect(Collectors.toCollection(TreeSet::new));
        assertThat(answered).isEqualTo(contract());
    }

    private static Stream<String> names(Routes routes) {
        return routes.routes().stream().map(route -> route.target().method() + " " + route.target().resource());
    }

    private static Set<String> contract() throws Exception {
        var json = Files.readString(Layout.root().resolve("functions/view-tickets/src/main/resources/openapi.json"));
        return JsonMapper.shared()
                .readTree(json)
                .path("paths")
                .properties()
                .stream()
                .flatMap(ContractTest::operations)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> operations(Map.Entry<String, JsonNode> path) {
        return path.getValue()
                .propertyNames()
                .stream()
                .filter(METHODS::contains)
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey());
    }

    private static Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        for (var name : new String[]{"RUN_TICKETS_TABLE", "CUSTOMER_MAPPINGS_TABLE", "SETTINGS_TABLE",
                "TENANT_STATE_TABLE",
                "AUDIT_EVENTS_TABLE", "API_CREDENTIALS_SECRET", "CALLER_KEYS_SECRET"}) {
            environment.put(name, name);
        }
        environment.put("AWS_REGION", "eu-west-1");
        environment.put("PRIMING", "off");
        return environment;
    }
}
