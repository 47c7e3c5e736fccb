package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backupchecks.autotask.domain.desk.CompaniesRead;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead.Found;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.tenant.ApiUser;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.wire.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyPagesTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final CompanyId FIRST = new CompanyId(174);
    private static final CompanyId SECOND = new CompanyId(175);
    private static final String OWN_ROW = "{\"id\":0,\"companyName\":\"Provider\",\"isActive\":true}";
    private static final String FIRST_ROW = "{\"id\":174,\"companyName\":\"Bakker & Zonen\",\"isActive\":false}";

    @Test
    void asksForAllInOneQuery() {
        try (var stub = Stub.running(Stub.json(200, page(OWN_ROW, "null")))) {
            new Desk(stub.api()).open().companies(List.of(SECOND, CompanyId.OWN, FIRST), LIMIT);

            assertThat(stub.seen().getFirst().line()).isEqualTo("POST /ATServicesRest/V1.0/Companies/query HTTP/1.1");
            assertThat(stub.seen().getFirst().body()).isEqualTo(
                    "{\"maxRecords\":500,\"includeFields\":[\"id\",\"companyName\",\"isActive\"],\"filter\":[{\"op\":\"and\","
                            + "\"items\":[{\"op\":\"in\",\"field\":\"id\",\"value\":[0,174,175]}]}]}");
        }
    }

    @Test
    void sendsTheSameBodyToEachFurtherPageOfThisHost() {
        try (var stub = Stub.running((request, socket) -> Stub.write(socket, Stub.whole(200,
                request.line().contains("/next")
                        ? page(FIRST_ROW, "null")
                        : page(OWN_ROW, link(request.headers())))))) {
            assertThat(new Desk(stub.api()).open().companies(List.of(CompanyId.OWN, FIRST), LIMIT))
                    .isEqualTo(new CompaniesRead.Rows(List.of(new Found(CompanyId.OWN, "Provider", true),
                            new Found(FIRST, "Bakker & Zonen", false))));

            assertThat(stub.seen()).hasSize(2);
            assertThat(stub.seen().get(1).line())
                    .isEqualTo("POST /ATServicesRest/V1.0/Companies/query/next?paging=%7b%7d HTTP/1.1");
            assertThat(stub.seen().get(1).body()).isEqualTo(stub.seen().getFirst().body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://webservices19.autotask.net/ATServicesRest/V1.0/Companies/query/next",
            "http://user@127.0.0.1/next", "no address", "/ATServicesRest/V1.0/Companies/query/next"})
    void followsNoLinkToAnotherPlace(String link) {
        try (var stub = Stub.running(Stub.json(200, page(OWN_ROW, "\"" + link + "\"")))) {
            assertThat(new Desk(stub.api()).open().companies(List.of(CompanyId.OWN, FIRST), LIMIT))
                    .isEqualTo(bad("the answer has a further page that cannot be read"));
            assertThat(stub.seen()).hasSize(1);
        }
    }

    @Test
    void doesNotGoRoundInCircles() {
        try (var stub = Stub.running((request, socket) -> Stub.write(socket,
                Stub.whole(200, page(OWN_ROW, link(request.headers())))))) {
            assertThat(new Desk(stub.api()).open().companies(List.of(CompanyId.OWN, FIRST), LIMIT))
                    .isEqualTo(bad("the answer has rows not asked for"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"items\":[]}", "{\"items\":[null],\"pageDetails\":{\"count\":1}}",
            "{\"items\":[{\"id\":0,\"isActive\":true}],\"pageDetails\":{\"count\":1}}",
            "{\"items\":[{\"id\":0,\"companyName\":\"Provider\"}],\"pageDetails\":{\"count\":1}}",
            "{\"items\":[{\"id\":\"0\",\"companyName\":\"P\",\"isActive\":true}],\"pageDetails\":{\"count\":1}}"})
    void doesNotTrustAnotherShape(String body) {
        assertThat(read(body)).isEqualTo(bad("the answer is not a page of companies"));
    }

    @Test
    void doesNotTrustOtherNumbersOfRows() {
        assertThat(read(page(OWN_ROW, "null").replace("\"count\":1", "\"count\":2")))
                .isEqualTo(bad("the answer has another number of rows than it says"));
        assertThat(read(page(OWN_ROW.replace(":0", ":-1"), "null")))
                .isEqualTo(bad("the answer has rows not asked for"));
    }

    @Test
    void refusesToAskForNothingOrTooMuch() {
        var desk = new Desk(URI.create("http://127.0.0.1:9/ATServicesRest/")).open();
        var many = LongStream.range(0, 202).mapToObj(CompanyId::new).toList();

        assertThatThrownBy(() -> desk.companies(List.of(), LIMIT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.companies(many, LIMIT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void seesWhatTheSimulatorShows() {
        try (var simulator = simulator()) {
            simulator.desk().renameCompany(174, "Ångström & \"Söhne\" 株式会社");
            simulator.desk().activateCompany(175, false);
            simulator.desk().hide(EntityType.COMPANIES, 176, true);
            simulator.desk().delete(EntityType.COMPANIES, 177);

            var desk = new Desk(simulator.origin().resolve("ATServicesRest/")).open();
            var asked = LongStream.of(0, 174, 175, 176, 177, 4_711).mapToObj(CompanyId::new).toList();

            var rows = ((CompaniesRead.Rows) desk.companies(asked, LIMIT)).companies();
            assertThat(rows).extracting(Found::id).containsExactly(CompanyId.OWN, FIRST, SECOND);
            assertThat(rows.get(1).name()).isEqualTo("Ångström & \"Söhne\" 株式会社");
            assertThat(rows).extracting(Found::active).containsExactly(true, true, false);
        }
    }

    @Test
    void readsAllPagesOfTheSimulator() {
        try (var simulator = simulator()) {
            simulator.tenant().behaviour().set(Limit.ROWS_PER_PAGE, 2);
            var desk = new Desk(simulator.origin().resolve("ATServicesRest/")).open();
            var asked = LongStream.of(0, 174, 175, 176, 177).mapToObj(CompanyId::new).toList();

            assertThat(((CompaniesRead.Rows) desk.companies(asked, LIMIT)).companies()).hasSize(5);
            assertThat(simulator.traffic().calls("POST /Companies/query/next")).isEqualTo(2);
        }
    }

    @Test
    void doesNotTrustAnAnswerCutOff() {
        try (var simulator = simulator()) {
            simulator.faults().next("POST /Companies/query", new Fault.TruncatedBody());
            var desk = new Desk(simulator.origin().resolve("ATServicesRest/")).open();

            assertThat(desk.companies(List.of(CompanyId.OWN, FIRST), LIMIT)).isInstanceOf(CompaniesRead.Failed.class);
        }
    }

    private static Simulator simulator() {
        return Simulator.builder()
                .userName(Desk.LOGIN.userName())
                .login(new ApiUser.Login("CANARYTWO27", "canary$~*#@one"))
                .start();
    }

    private static CompaniesRead read(String body) {
        try (var stub = Stub.running(Stub.json(200, body))) {
            return new Desk(stub.api()).open().companies(List.of(CompanyId.OWN, FIRST), LIMIT);
        }
    }

    private static CompaniesRead bad(String reason) {
        return new CompaniesRead.Failed(new BadAnswer(reason));
    }

    private static String link(List<String> headers) {
        var host = headers.stream().filter(header -> header.startsWith("host:")).findFirst().orElseThrow();
        return "\"http://" + host.substring("host:".length()).strip()
                + "/ATServicesRest/V1.0/Companies/query/next?paging=%7b%7d\"";
    }

    private static String page(String row, String next) {
        return "{\"items\":[" + row
                + "],\"pageDetails\":{\"count\":1,\"requestCount\":500,\"prevPageUrl\":null,\"nextPageUrl\":"
                + next + "}}";
    }
}
