package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.wire.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryContractTest extends SimulatorContract {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"op": "eq", "field": "companyName", "value": "BAKKER & zonen b.v."} | 174
            {"op": "noteq", "field": "id", "value": 0}                         | 174,175,176,177,178,179,180,181
            {"op": "gt", "field": "id", "value": 179}                          | 180,181
            {"op": "gte", "field": "id", "value": "179"}                       | 179,180,181
            {"op": "lt", "field": "id", "value": 175}                          | 0,174
            {"op": "lte", "field": "id", "value": 175}                         | 0,174,175
            {"op": "beginsWith", "field": "companyName", "value": "müller"}    | 175
            {"op": "endsWith", "field": "companyName", "value": "物流"}         | 176
            {"op": "contains", "field": "COMPANYNAME", "value": "zonen"}       | 174
            {"op": "exist", "field": "parentCompanyID"}                        | ''
            {"op": "notExist", "field": "parentCompanyID"}                     | 0,174,175,176,177,178,179,180,181
            {"op": "in", "field": "id", "value": [180, 174, 9]}                | 174,180
            {"op": "notIn", "field": "id", "value": [174,175,176,177,178,179]} | 0,180,181
            {"op": "eq", "field": "isActive", "value": false}                  | 181
            {"op": "gt", "field": "createDate", "value": "2020-01-15T07:59:59.5"} | 0,174,175,176,177,178,179,180,181
            {"op": "gt", "field": "createDate", "value": "2020-01-15T08:00:00+00:00"} | ''
            {"op": "gt", "field": "createDate", "value": "2020-01-16"}         | ''
            {"op": "noteExist", "field": "parentCompanyID"}                    | 0,174,175,176,177,178,179,180,181
            {"op": "or", "items": [{"op": "eq", "field": "id", "value": 174}, {"op": "and", "items": [{"op": "gt", "field": "id", "value": 176}, {"op": "lt", "field": "id", "value": 178}]}]} | 174,177
            """)
    void findsWhatFits(String condition, String ids) {
        var answer = caller.post("/Companies/query", "{\"filter\": [" + condition + "]}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.ids().stream().map(String::valueOf).collect(Collectors.joining(","))).isEqualTo(ids);
        assertThat(caller.post("/Companies/query/count", "{\"Filter\": [" + condition + "]}").text())
                .isEqualTo("{\"queryCount\":" + answer.ids().size() + "}");
    }

    @Test
    void takesTheListOfConditionsAsAnd() {
        assertThat(caller.post("/Companies/query", """
                {"filter": [{"op": "gt", "field": "id", "value": 174}, {"op": "lt", "field": "id", "value": 176}]}""")
                .ids()).containsExactly(175L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"op": "eq", "field": "limit", "value": 1}            | Unable to find limit in the Company Entity.
            {"op": "eq", "field": "id", "value": "x"}             | Conversion failed when converting varchar value 'x' to data type int.
            {"op": "in", "field": "id", "value": [1, "y"]}        | Conversion failed when converting varchar value 'y' to data type int.
            {"op": "eq", "field": "isActive", "value": 1}         | Conversion failed when converting varchar value '1' to data type bit.
            {"op": "eq", "field": "isActive", "value": null}      | Conversion failed when converting varchar value 'null' to data type bit.
            {"op": "gt", "field": "createDate", "value": "soon"}  | Conversion failed when converting date and/or time from character string.
            {"op": "contains", "field": "id", "value": 1}         | The operator contains is not valid for the field id of type long.
            {"op": "in", "field": "id", "value": 1}               | The operator in needs a list of values.
            """)
    void refusesTheCondition(String condition, String text) {
        var answer = caller.post("/Companies/query", "{\"filter\": [" + condition + "]}");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errors()).first().isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"filter\": \"[]\"}", "{\"filter\": []}", "{\"filter\": {}}",
            "{\"filter\": [{\"op\":\"exist\",\"field\":\"id\"}], \"MaxRecords\": 501}",
            "{\"filter\": [{\"op\":\"exist\",\"field\":\"id\"}], \"MaxRecords\": 0}",
            "{\"filter\": [{\"op\":\"exist\",\"field\":\"id\"}], \"IncludeFields\": [\"limit\"]}",
            "{\"filter\": [{\"op\":\"eq\",\"field\":\"a\",\"udf\":true,\"value\":\"1\"},"
                    + "{\"op\":\"eq\",\"field\":\"b\",\"udf\":true,\"value\":\"2\"}]}"})
    void refusesTheQuery(String body) {
        var answer = caller.post("/Companies/query", body);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errors()).hasSize(1);
    }

    @Test
    void doesNotReadWhatIsNoJson() {
        assertThat(caller.post("/Companies/query", "{").status()).isEqualTo(400);
    }

    @Test
    void countsEachListedValueAsAnAlternative() {
        assertThat(caller.post("/Companies/query", in(500)).status()).isEqualTo(200);

        var answer = caller.post("/Companies/query", in(501));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errors())
                .containsExactly("Invalid query syntax. Queries are limited to 500 or fewer 'OR' conditions.");
    }

    private static String in(int values) {
        return "{\"filter\": [{\"op\": \"in\", \"field\": \"id\", \"value\": "
                + IntStream.range(0, values).boxed().toList() + "}]}";
    }

    @Test
    void refusesWhatIsNotQueryable() {
        assertThat(caller.post("/Tickets/query", """
                {"filter": [{"op": "eq", "field": "creatorType", "value": 1}]}""").status()).isEqualTo(500);
    }

    @Test
    void showsTheWantedFieldsAndAlwaysTheId() {
        var row = caller.post("/Companies/query", """
                {"includefields": ["companyname"], "filter": [{"op": "eq", "field": "id", "value": 175}]}""")
                .json()
                .path("items")
                .path(0);

        assertThat(row.propertyNames()).containsExactly("id", "companyName", "userDefinedFields");
        assertThat(row.path("userDefinedFields").isArray()).isTrue();
    }

    @Test
    void findsUserDefinedFields() {
        long id = caller.post("/Tickets", ticketWith("""
                {"userDefinedFields": [{"name": "Rack", "value": "B7"}]}""")).itemId();
        createdTicket();

        assertThat(caller.post("/Tickets/query", """
                {"filter": [{"op": "eq", "field": "rack", "udf": true, "value": "b7"}]}""").ids()).containsExactly(id);
    }

    @Test
    void leadsThroughThePagesOfAPostedQueryByPost() {
        String body = ALL.replaceFirst("\\{", "{\"MaxRecords\": 4, ");
        var first = caller.post("/Companies/query", body);
        String next = first.json().path("pageDetails").path("nextPageUrl").asString();

        var second = caller.post(next, body);
        var third = caller.post(second.json().path("pageDetails").path("nextPageUrl").asString(), body);
        var back = caller.post(third.json().path("pageDetails").path("prevPageUrl").asString(), body);

        assertThat(next).startsWith(simulator.origin() + "ATServicesRest/V1.0/Companies/query/next?paging=%7b%22")
                .doesNotContain("search");
        assertThat(first.json().path("pageDetails").path("prevPageUrl").isNull()).isTrue();
        assertThat(first.json().path("pageDetails").path("count").intValue()).isEqualTo(4);
        assertThat(List.of(first.ids(), second.ids(), third.ids(), back.ids())).containsExactly(
                List.of(0L, 174L, 175L, 176L), List.of(177L, 178L, 179L, 180L), List.of(181L),
                List.of(177L, 178L, 179L, 180L));
        assertThat(third.json().path("pageDetails").path("nextPageUrl").isNull()).isTrue();
        assertThat(third.json().path("pageDetails").path("requestCount").intValue()).isEqualTo(4);
        assertThat(caller.get(next).status()).isEqualTo(405);
        assertThat(caller.post(next, "").errors()).singleElement().asString().contains("Parameter name: filters");
    }

    @Test
    void leadsThroughThePagesOfAQueryInTheAddressByGet() {
        String search = URLEncoder.encode(ALL.replaceFirst("\\{", "{\"MaxRecords\": 5, "), StandardCharsets.UTF_8);
        var first = caller.get("/Companies/query?search=" + search);
        String next = first.json().path("pageDetails").path("nextPageUrl").asString();

        assertThat(next).contains("&search=");
        assertThat(caller.get(next).ids()).containsExactly(178L, 179L, 180L, 181L);
        assertThat(caller.get("/Companies/query/count?search=" + search).text()).isEqualTo("{\"queryCount\":9}");
        assertThat(caller.get("/Companies/query").status()).isEqualTo(500);
    }

    @Test
    void sendsFiveHundredRowsUnlessToldOtherwise() {
        for (int company = 0; company < 600; company++) {
            simulator.desk().addCompany("Company " + company);
        }

        var page = caller.post("/Companies/query", ALL);

        assertThat(page.ids()).hasSize(500).isSorted();
        assertThat(page.json().path("pageDetails").path("nextPageUrl").isNull()).isFalse();
    }

    @Test
    void doesNotFindHiddenRows() {
        simulator.desk().hide(EntityType.COMPANIES, 174, true);

        assertThat(caller.post("/Companies/query", in(200)).ids()).doesNotContain(174L).contains(175L);
        assertThat(caller.get("/Companies/174").json()).isEqualTo(Json.parse("{\"item\": null}"));
        simulator.desk().hide(EntityType.COMPANIES, 174, false);
        assertThat(caller.post("/Companies/query", in(200)).ids()).contains(174L);
    }
}
