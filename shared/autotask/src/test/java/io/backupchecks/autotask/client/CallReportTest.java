package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanySearch;
import io.backupchecks.autotask.domain.desk.ServiceDesk.MarkerPlace;
import io.backupchecks.autotask.domain.diagnosis.Entity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told of a call, and what never is. */
@Timeout(60)
class CallReportTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void namesTheEntityAndCountsRowsAndBytes() {
        var body = "{\"items\":[{\"id\":1},{\"id\":2}],\"pageDetails\":{\"count\":2}}";
        try (var stub = Stub.running(Stub.json(200, body))) {
            var desk = new Desk(stub.api());
            desk.open().search(List.of(Desk.MARKER), MarkerPlace.EXTERNAL_ID, LIMIT);

            var report = desk.reports.getFirst();
            assertThat(report.entity()).isEqualTo("Tickets");
            assertThat(report.detail().rows()).isEqualTo(2);
            assertThat(report.detail().bytesReceived()).isEqualTo(body.length());
            assertThat(report.detail().bytesSent()).isEqualTo(stub.seen().getFirst().body().length());
            assertThat(report.detail().errors()).isEmpty();
        }
    }

    @Test
    void namesTheEntityOfEveryAddress() {
        try (var stub = Stub.running(Stub.json(200, "{}"))) {
            var desk = new Desk(stub.api());
            desk.probe().rights(desk.zone(), Entity.TIME_ENTRIES, LIMIT);
            desk.open().company(new CompanyId(5), LIMIT);
            desk.open().zone(LIMIT);
            desk.warmUp().run();

            assertThat(desk.reports).extracting(CallReport::entity)
                    .containsExactly("TimeEntries", "Companies", "zoneInformation", "versioninformation");
        }
    }

    @Test
    void repeatsNothingThatWasSentWhateverTheErrorQuotes() {
        var echo = "String value exceeds maximum length (field:title): Backup \\\"nightly\\\" failed; zwei Zeilen; zwei Zei";
        assertErrors(echo, "String value exceeds maximum length (field:title): *** \"***\" ***; *** ***; *** ***");
    }

    @Test
    void repeatsNoSecretAndNoUser() {
        assertErrors("Login of api-user@provider.example with canary$~*#@one refused",
                "Login of *** with *** refused");
    }

    @Test
    void repeatsNeitherWhatWasSearchedForNorTheUserWhoseZoneWasAsked() {
        try (var stub = Stub.running(
                Stub.json(500, "{\"errors\":[\"Nothing like Canary-Name in field companyName of api-user\"]}"))) {
            var desk = new Desk(stub.api());
            desk.open().activeCompanies(new CompanySearch("Canary-Name", null, 20), LIMIT);
            desk.open().zone(LIMIT);

            assertThat(desk.reports).extracting(report -> report.detail().errors())
                    .containsExactly(List.of("Nothing like ***-*** in field companyName of api-user"),
                            List.of("Nothing like Canary-Name in field companyName of ***-***"));
            desk.probe().zone(0, LIMIT);
            assertThat(desk.reports.getLast().detail().errors().toString()).contains("Canary-Name")
                    .doesNotContain("user");
        }
    }

    @Test
    void tellsNothingOfAnAnswerThatNeverCame() {
        try (var stub = Stub.hangingUp()) {
            var desk = new Desk(stub.api());
            desk.open().create(Desk.TICKET, LIMIT);

            assertThat(desk.reports.getFirst().status()).isZero();
            assertThat(desk.reports.getFirst().detail().bytesReceived()).isZero();
        }
    }

    @Test
    void knowsWhichCallsMayChangeSomething() {
        assertThat(Operation.CREATE_TICKET.isWrite()).isTrue();
        assertThat(List.of(Operation.SEARCH_TICKETS, Operation.READ_TICKET, Operation.QUERY_COMPANIES))
                .noneMatch(Operation::isWrite);
    }

    private static void assertErrors(String said, String told) {
        try (var stub = Stub.running(Stub.json(500, "{\"errors\":[\"" + said + "\"]}"))) {
            var desk = new Desk(stub.api());
            desk.open().create(Desk.TICKET, LIMIT);

            assertThat(desk.reports.getFirst().detail().errors()).containsExactly(told);
        }
    }
}
