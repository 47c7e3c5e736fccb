package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyList;
import io.backupchecks.autotask.domain.desk.CompanyRead.Found;
import io.backupchecks.autotask.domain.desk.CompanySearch;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.tenant.ApiUser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveCompaniesTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final CompanySearch ALL = new CompanySearch("", null, 500);
    private static final String ROW = "{\"id\":174,\"companyName\":\"Café 50% GmbH\",\"isActive\":true}";
    private static final Found FOUND = new Found(new CompanyId(174), "Café 50% GmbH", true);

    @Test
    void asksForActiveCompaniesAfterTheLastOneByNameOrId() {
        try (var stub = Stub.running(Stub.json(200, page(ROW, "null")))) {
            var desk = new Desk(stub.api()).open();
            desk.activeCompanies(new CompanySearch("180", new CompanyId(17), 25), LIMIT);
            desk.activeCompanies(new CompanySearch("18x", null, 25), LIMIT);

            assertThat(stub.seen().getFirst().line()).isEqualTo("POST /ATServicesRest/V1.0/Companies/query HTTP/1.1");
            assertThat(stub.seen().getFirst().body()).isEqualTo(
                    "{\"maxRecords\":25,\"includeFields\":[\"id\",\"companyName\",\"isActive\"],\"filter\":[{\"op\":\"and\","
                            + "\"items\":[{\"op\":\"eq\",\"field\":\"isActive\",\"value\":true},"
                            + "{\"op\":\"gt\",\"field\":\"id\",\"value\":17},{\"op\":\"or\",\"items\":["
                            + "{\"op\":\"contains\",\"field\":\"companyName\",\"value\":\"180\"},"
                            + "{\"op\":\"eq\",\"field\":\"id\",\"value\":180}]}]}]}");
            assertThat(stub.seen().getLast().body()).endsWith("\"items\":[{\"op\":\"eq\",\"field\":\"isActive\","
                    + "\"value\":true},{\"op\":\"contains\",\"field\":\"companyName\",\"value\":\"18x\"}]}]}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cafe", "CAFÉ", "５０%", "174"})
    void takesARowWhateverItsCaseAccentsAndWidth(String text) {
        assertThat(read(new CompanySearch(text, null, 500), page(ROW, "null")))
                .isEqualTo(new CompanyList.Page(List.of(FOUND), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "17", "c%e"})
    void leavesOutARowThatOnlyAWildcardMatches(String text) {
        assertThat(read(new CompanySearch(text, null, 500), page(ROW.replace("50%", "50"), "null")))
                .isEqualTo(new CompanyList.Page(List.of(), null));
    }

    @Test
    void leavesOutRowsThatAreInactiveOrWereSeenBefore() {
        assertThat(read(ALL, page(ROW.replace("true", "false"), "null")))
                .isEqualTo(new CompanyList.Page(List.of(), null));
        assertThat(read(new CompanySearch("", new CompanyId(174), 500), page(ROW, "null")))
                .isEqualTo(new CompanyList.Page(List.of(), null));
    }

    @Test
    void goesOnAfterTheLastRowEvenIfItWasLeftOut() {
        assertThat(read(new CompanySearch("other", null, 1), page(ROW, "\"https://elsewhere.example/next\"")))
                .isEqualTo(new CompanyList.Page(List.of(), new CompanyId(174)));
    }

    @Test
    void endsAtAPageWithoutRows() {
        assertThat(read(ALL, "{\"items\":[],\"pageDetails\":{\"count\":0,\"nextPageUrl\":\"https://x.example/\"}}"))
                .isEqualTo(new CompanyList.Page(List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"items\":[]}", "{\"items\":[null],\"pageDetails\":{\"count\":1}}",
            "{\"items\":[{\"id\":174,\"isActive\":true}],\"pageDetails\":{\"count\":1}}"})
    void doesNotTrustAnotherShape(String body) {
        assertThat(read(ALL, body)).isEqualTo(bad("the answer is not a page of companies"));
    }

    @Test
    void doesNotTrustRowsThatCannotBeCompanies() {
        assertThat(read(ALL, page(ROW.replace("174", "-1"), "null")))
                .isEqualTo(bad("the answer has rows that are not companies"));
        assertThat(read(ALL, page(ROW, "null").replace("\"count\":1", "\"count\":2")))
                .isEqualTo(bad("the answer has rows that are not companies"));
    }

    @Test
    void listsTheActiveCompaniesOfTheSimulatorPageByPage() {
        try (var simulator = simulator()) {
            var desk = new Desk(simulator.origin().resolve("ATServicesRest/")).open();

            var first = page(desk, new CompanySearch("", null, 3));
            var second = page(desk, new CompanySearch("", first.next(), 3));
            var third = page(desk, new CompanySearch("", second.next(), 3));

            assertThat(ids(first)).containsExactly(0L, 174L, 175L);
            assertThat(ids(second)).containsExactly(176L, 177L, 178L);
            assertThat(ids(third)).containsExactly(179L, 180L);
            assertThat(third.next()).isNull();
            assertThat(simulator.traffic().calls("POST /Companies/query/next")).isZero();
        }
    }

    @Test
    void findsACompanyOfTheSimulatorByPartOfItsNameOrItsId() {
        try (var simulator = simulator()) {
            var desk = new Desk(simulator.origin().resolve("ATServicesRest/")).open();

            assertThat(ids(page(desk, new CompanySearch("BAKKER", null, 500)))).containsExactly(174L);
            assertThat(ids(page(desk, new CompanySearch("さくら", null, 500)))).containsExactly(176L);
            assertThat(ids(page(desk, new CompanySearch("180", null, 500)))).containsExactly(180L);
            assertThat(ids(page(desk, new CompanySearch("Closed Shop", null, 500)))).isEmpty();
        }
    }

    private static Simulator simulator() {
        return Simulator.builder()
                .userName(Desk.LOGIN.userName())
                .login(new ApiUser.Login("CANARYTWO27", "canary$~*#@one"))
                .start();
    }

    private static CompanyList.Page page(ServiceDesk desk, CompanySearch search) {
        return (CompanyList.Page) desk.activeCompanies(search, LIMIT);
    }

    private static List<Long> ids(CompanyList.Page page) {
        return page.companies().stream().map(company -> company.id().value()).toList();
    }

    private static CompanyList read(CompanySearch search, String body) {
        try (var stub = Stub.running(Stub.json(200, body))) {
            return new Desk(stub.api()).open().activeCompanies(search, LIMIT);
        }
    }

    private static CompanyList bad(String reason) {
        return new CompanyList.Failed(new BadAnswer(reason));
    }

    private static String page(String row, String next) {
        return "{\"items\":[" + row + "],\"pageDetails\":{\"count\":1,\"nextPageUrl\":" + next + "}}";
    }
}
