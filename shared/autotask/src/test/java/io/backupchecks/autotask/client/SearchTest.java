package io.backupchecks.autotask.client;

import static io.backupchecks.autotask.domain.desk.ServiceDesk.MarkerPlace.EXTERNAL_ID;
import static io.backupchecks.autotask.domain.desk.ServiceDesk.MarkerPlace.EXTERNAL_ID_OR_DESCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.DeskFailure.Refused;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.ServiceDesk.MarkerPlace;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketSearch;
import io.backupchecks.autotask.domain.desk.TicketSearch.NoLook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String ROW = """
            {"id":11,"ticketNumber":"T20260604.0002","companyID":174,"status":5,"externalID":"bc1-tr6iajmgpdwrauw67itaelfbns ",
             "completedByResourceID":29682900,"completedDate":"2026-06-04T09:08:07.50","userDefinedFields":[]}""";
    private static final String DETAILS = "\"pageDetails\":{\"count\":1,\"requestCount\":500,\"prevPageUrl\":null,\"nextPageUrl\":null}";

    @Test
    void asksForAllMarkersInOneQuery() {
        try (var stub = Stub.running(Stub.json(200, page(ROW)))) {
            new Desk(stub.api()).open().search(List.of(Desk.MARKER, Desk.OTHER), EXTERNAL_ID, LIMIT);

            assertThat(stub.seen().getFirst().line()).isEqualTo("POST /ATServicesRest/V1.0/Tickets/query HTTP/1.1");
            assertThat(stub.seen().getFirst().body()).isEqualTo(
                    "{\"maxRecords\":500,\"includeFields\":[\"id\",\"ticketNumber\",\"companyID\",\"status\",\"externalID\","
                            + "\"completedByResourceID\",\"completedDate\"],\"filter\":[{\"op\":\"and\",\"items\":[{\"op\":\"in\",\"field\":"
                            + "\"externalID\",\"value\":[\"BC1-AAAAAAMGPDWRAUW67ITAELFBNS\","
                            + "\"BC1-TR6IAJMGPDWRAUW67ITAELFBNS\"]}]}]}");
        }
    }

    @Test
    void asksForTheDescriptionToo() {
        try (var stub = Stub.running(Stub.json(200, page(ROW)))) {
            new Desk(stub.api()).open().search(List.of(Desk.MARKER), EXTERNAL_ID_OR_DESCRIPTION, LIMIT);

            assertThat(stub.seen().getFirst().body()).contains("\"description\"],\"filter\"",
                    "{\"op\":\"or\",\"items\":[{\"op\":\"in\",\"field\":\"externalID\","
                            + "\"value\":[\"BC1-TR6IAJMGPDWRAUW67ITAELFBNS\"]},{\"op\":\"contains\","
                            + "\"field\":\"description\",\"value\":\"BC1-TR6IAJMGPDWRAUW67ITAELFBNS\"}]}");
        }
    }

    @Test
    void findsATicketWhateverTheCaseOfItsMarker() {
        assertThat(search(page(ROW), EXTERNAL_ID)).isEqualTo(new TicketSearch.Rows(
                List.of(new FoundTicket(new TicketId(11), "T20260604.0002", new CompanyId(174), 5,
                        "bc1-tr6iajmgpdwrauw67itaelfbns ", "", OptionalLong.of(29_682_900),
                        Optional.of(Instant.parse("2026-06-04T09:08:07.5Z"))))));
    }

    @Test
    void findsNothing() {
        assertThat(search("{\"items\":[],\"pageDetails\":{\"count\":0,\"nextPageUrl\":null}}", EXTERNAL_ID))
                .isEqualTo(new TicketSearch.Rows(List.of()));
    }

    @Test
    void takesAMarkerInTheDescriptionOnlyIfItAskedForIt() {
        var row = "{\"id\":12,\"companyID\":0,\"status\":1,\"externalID\":null,"
                + "\"description\":\"text\\nBC1-TR6IAJMGPDWRAUW67ITAELFBNS\"}";

        assertThat(search(page(row), EXTERNAL_ID_OR_DESCRIPTION)).isInstanceOf(TicketSearch.Rows.class);
        assertThat(search(page(row), EXTERNAL_ID)).isEqualTo(bad("the answer has a row not asked for"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "\"rows\"", "{\"items\":[]}", "{\"items\":null," + DETAILS + "}",
            "{\"items\":{}," + DETAILS + "}", "{\"items\":[null]," + DETAILS + "}", "{\"items\":[7]," + DETAILS + "}",
            "{\"items\":[],\"pageDetails\":null}", "{\"items\":[],\"pageDetails\":{\"nextPageUrl\":null}}",
            "{\"item\":null}"})
    void doesNotTrustAnotherShape(String body) {
        assertThat(search(body, EXTERNAL_ID)).isEqualTo(bad("the answer is not a page of tickets"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"companyID\":1,\"status\":1,\"externalID\":\"BC1-TR6IAJMGPDWRAUW67ITAELFBNS\"}",
            "{\"id\":\"11\",\"companyID\":1,\"status\":1,\"externalID\":\"BC1-TR6IAJMGPDWRAUW67ITAELFBNS\"}",
            "{\"id\":11.5,\"companyID\":1,\"status\":1,\"externalID\":\"BC1-TR6IAJMGPDWRAUW67ITAELFBNS\"}",
            "{\"id\":11,\"status\":1,\"externalID\":\"BC1-TR6IAJMGPDWRAUW67ITAELFBNS\"}",
            "{\"id\":11,\"companyID\":null,\"status\":1,\"externalID\":\"BC1-TR6IAJMGPDWRAUW67ITAELFBNS\"}",
            "{\"id\":11,\"companyID\":1,\"externalID\":\"BC1-TR6IAJMGPDWRAUW67ITAELFBNS\"}",
            "{\"id\":11,\"companyID\":1,\"status\":1,\"externalID\":[\"BC1-TR6IAJMGPDWRAUW67ITAELFBNS\"]}"})
    void doesNotTrustARowOfAnotherShape(String row) {
        assertThat(search(page(row), EXTERNAL_ID)).isEqualTo(bad("the answer is not a page of tickets"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":0,\"companyID\":1,\"status\":1,\"externalID\":\"BC1-TR6IAJMGPDWRAUW67ITAELFBNS\"}",
            "{\"id\":11,\"companyID\":-1,\"status\":1,\"externalID\":\"BC1-TR6IAJMGPDWRAUW67ITAELFBNS\"}"})
    void doesNotTrustARowThatCannotBeATicket(String row) {
        assertThat(search(page(row), EXTERNAL_ID)).isEqualTo(bad("the answer has rows that are not tickets"));
    }

    @Test
    void doesNotTrustAnythingBesideARowNotAskedFor() {
        var stranger = "{\"id\":12,\"companyID\":1,\"status\":1,\"externalID\":\"BC1-ZZZZZZMGPDWRAUW67ITAELFBNS\"}";

        assertThat(search(page(ROW + "," + stranger).replace("\"count\":1", "\"count\":2"), EXTERNAL_ID))
                .isEqualTo(bad("the answer has a row not asked for"));
    }

    @Test
    void doesNotTrustTheSameTicketTwice() {
        assertThat(search(page(ROW + "," + ROW).replace("\"count\":1", "\"count\":2"), EXTERNAL_ID))
                .isEqualTo(bad("the answer has a row not asked for"));
    }

    @Test
    void doesNotTrustAPageThatCountsOtherRows() {
        assertThat(search(page(ROW).replace("\"count\":1", "\"count\":2"), EXTERNAL_ID))
                .isEqualTo(bad("the answer has rows that are not tickets"));
    }

    @Test
    void doesNotTrustAnAnswerThatGoesOn() {
        var body = page(ROW).replace("\"nextPageUrl\":null",
                "\"nextPageUrl\":\"https://webservices15.autotask.net/ATServicesRest/V1.0/Tickets/query/next\"");

        assertThat(search(body, EXTERNAL_ID)).isEqualTo(bad("the answer has a further page"));
    }

    @Test
    void takesAMissingRouteForARefusal() {
        try (var stub = Stub.running(Stub.json(404, "{\"Message\":\"No HTTP resource was found\"}"))) {
            assertThat(new Desk(stub.api()).open().search(List.of(Desk.MARKER), EXTERNAL_ID, LIMIT))
                    .isEqualTo(new NoLook(new Refused(404, List.of("No HTTP resource was found"))));
        }
    }

    @Test
    void refusesToAskForNothingOrTooMuch() {
        var desk = new Desk(java.net.URI.create("http://127.0.0.1:9/ATServicesRest/")).open();
        var many = IntStream.range(0, 201).mapToObj(SearchTest::marker).toList();

        assertThatThrownBy(() -> desk.search(List.of(), EXTERNAL_ID, LIMIT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.search(many, EXTERNAL_ID, LIMIT)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("201");
    }

    private static Marker marker(int number) {
        return new Marker("BC1-" + "A".repeat(24) + (char) ('A' + number / 26) + (char) ('A' + number % 26));
    }

    private static TicketSearch search(String body, MarkerPlace place) {
        try (var stub = Stub.running(Stub.json(200, body))) {
            return new Desk(stub.api()).open().search(List.of(Desk.MARKER), place, LIMIT);
        }
    }

    private static TicketSearch bad(String reason) {
        return new NoLook(new BadAnswer(reason));
    }

    private static String page(String rows) {
        return "{\"items\":[" + rows + "]," + DETAILS + "}";
    }
}
