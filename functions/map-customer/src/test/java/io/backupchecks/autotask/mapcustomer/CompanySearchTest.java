package io.backupchecks.autotask.mapcustomer;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches and lists against the local Autotask and DynamoDB, as callers send them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanySearchTest {
    private static final String COMPANIES = "/v1/companies";

    private final DemoTenant tenant = DemoTenant.start();
    private final PrimedHandler handler = MapCustomerComponent.in(tenant.surroundings()).handler();

    @AfterAll
    void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            er & zo         | Bakker & Zonen B.V.
            o'hara          | O'Hara "Quick" Couriers
            "QUICK"         | O'Hara "Quick" Couriers
            präzision       | Müller Präzisionstechnik GmbH
            さくら             | 株式会社さくら物流
            łódzkie         | Łódzkie Tekstylia sp. z o.o.
            <bahnhof>       | Café Zürich <Bahnhof>
            178             | Ångström Elektronik AB
            """)
    void findsByAnyPartOfTheNameAndById(String search, String name) {
        assertThat(names(sent(COMPANIES, "search", search))).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_______", "Closed Shop", "181", "no such company"})
    void findsNothingElse(String search) {
        assertThat(names(sent(COMPANIES, "search", search))).isEmpty();
    }

    @Test
    void marksTheProvidersOwnCompany() {
        var answer = sent(COMPANIES, "search", "0");
        assertThat(answer.json().get("items").get(0).get("companyId").asLong()).isZero();
        assertThat(answer.json().get("items").get(0).get("own").asBoolean()).isTrue();
    }

    @Test
    void pagesThroughAllActiveCompanies() {
        var whole = names(sent(COMPANIES, "limit", "200"));
        var paged = paged(COMPANIES, List.of("limit", "2"));

        assertThat(paged).containsExactlyElementsOf(whole).hasSizeGreaterThan(6).doesNotContain("Closed Shop Ltd");
    }

    @Test
    void pagesThroughAllMappings() {
        assertThat(paged("/v1/mappings", List.of("limit", "1")))
                .startsWith("Closed Shop Ltd", "Müller Präzisionstechnik GmbH")
                .containsExactlyInAnyOrder("Closed Shop Ltd", "Müller Präzisionstechnik GmbH", "Bakker & Zonen B.V.",
                        "株式会社さくら物流");
    }

    @Test
    void aCursorGoesWithItsOwnQueryOnly() {
        var companies = sent(COMPANIES, "search", "e", "limit", "1").json().get("nextCursor").asString();
        var mappings = sent("/v1/mappings", "limit", "1").json().get("nextCursor").asString();

        assertThat(sent(COMPANIES, "search", "e", "cursor", companies).status()).isEqualTo(200);
        assertThat(sent(COMPANIES, "search", "f", "cursor", companies).status()).isEqualTo(400);
        assertThat(sent("/v1/mappings", "cursor", mappings).status()).isEqualTo(200);
        assertThat(sent("/v1/mappings", "status", "ok", "cursor", mappings).status()).isEqualTo(400);
        assertThat(sent("/v1/mappings", "cursor", companies).status()).isEqualTo(400);
    }

    private List<String> paged(String route, List<String> query) {
        var names = new ArrayList<String>();
        var answer = sent(route, query.toArray(String[]::new));
        names.addAll(names(answer));
        while (!answer.json().get("nextCursor").isNull()) {
            answer = sent(route, query.getFirst(), query.getLast(), "cursor",
                    answer.json().get("nextCursor").asString());
            names.addAll(names(answer));
        }
        return names;
    }

    private static List<String> names(TestAnswer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().get("items").valueStream().map(item -> item.get("companyName").asString()).toList();
    }

    private TestAnswer sent(String route, String... query) {
        var event = TestEvent.of("GET", route)
                .withHeader("Authorization", "Bearer " + tenant.tokens().token("operator"));
        for (int name = 0; name < query.length; name += 2) {
            event = event.withQuery(query[name], query[name + 1]);
        }
        return TestAnswer.of(tenant.watched(handler), event);
    }
}
