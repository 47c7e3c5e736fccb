package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketSearch;
import io.backupchecks.autotask.domain.desk.TimeEntriesRead;
import io.backupchecks.autotask.domain.desk.TimeEntry;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.tenant.ApiUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about tickets by their ids, to the last page of the answer. */
class PagesTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Set<TicketId> IDS = Set.of(new TicketId(11));
    private static final String ENTRY = "{\"id\":901,\"ticketID\":11,\"createDateTime\":\"2026-01-12T21:05:10Z\"}";

    @Test
    void asksForTimeEntriesByTheirTickets() {
        try (var stub = Stub.running(Stub.json(200, page(ENTRY, "null")))) {
            var read = new Desk(stub.api()).open().timeEntries(IDS, LIMIT);

            assertThat(read).isEqualTo(new TimeEntriesRead.Rows(List.of(new TimeEntry(new TicketId(11),
                    Optional.of(Instant.parse("2026-01-12T21:05:10Z"))))));
            assertThat(stub.seen().getFirst().line())
                    .isEqualTo("POST /ATServicesRest/V1.0/TimeEntries/query HTTP/1.1");
            assertThat(stub.seen().getFirst().body()).isEqualTo(
                    "{\"maxRecords\":500,\"includeFields\":[\"id\",\"ticketID\",\"createDateTime\"],\"filter\":[{\"op\":\"and\","
                            + "\"items\":[{\"op\":\"in\",\"field\":\"ticketID\",\"value\":[11]}]}]}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":901,\"ticketID\":12}", "{\"id\":901,\"ticketID\":null}", "{\"id\":901}",
            ENTRY + "," + ENTRY})
    void doesNotTrustAnAnswerWithARowNotAskedFor(String rows) {
        assertThat(timeEntries(page(rows, "null"))).isEqualTo(bad("the answer has a row not asked for"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"items\":[],\"pageDetails\":{\"count\":1,\"nextPageUrl\":null}}", "{\"ticketID\":11}",
            "{\"items\":[{\"id\":\"x\"}],\"pageDetails\":{\"count\":1,\"nextPageUrl\":null}}"})
    void doesNotTrustAnotherShape(String body) {
        assertThat(timeEntries(body.contains("pageDetails")
                ? body
                : "{\"items\":{},\"pageDetails\":{\"count\":1,\"nextPageUrl\":null}}"))
                .isEqualTo(bad("the answer is not a page of time entries"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"https://elsewhere.example/ATServicesRest/V1.0/TimeEntries/query/next\"", "\"\"", "7",
            "\"/ATServicesRest/V1.0/TimeEntries/query/next\"", "\"not an address\"", "{}"})
    void followsOnlyItsOwnFurtherPages(String next) {
        try (var stub = Stub.running(Stub.json(200, page(ENTRY, next)))) {
            assertThat(new Desk(stub.api()).open().timeEntries(IDS, LIMIT))
                    .isEqualTo(bad("the answer names no further page of its own"));
            assertThat(stub.seen()).hasSize(1);
        }
    }

    @Test
    void tellsAnErrorFromNothing() {
        assertThat(read(
                Stub.json(500, "{\"errors\":[\"The logged in Resource does not have the adequate permissions\"]}")))
                .isInstanceOfSatisfying(TimeEntriesRead.NoLook.class,
                        look -> assertThat(look.failure()).isInstanceOf(DeskFailure.Refused.class));
        assertThat(read(Stub.json(404, "{}"))).isInstanceOf(TimeEntriesRead.NoLook.class);
    }

    @Test
    void readsTwelveHundredTimeEntriesOfAHundredAndFiftyTicketsToTheLastPage() {
        try (var simulator = Simulator.builder()
                .userName(Desk.LOGIN.userName())
                .login(new ApiUser.Login("CANARYTWO27", "canary$~*#@one"))
                .start()) {
            var desk = new Desk(simulator.origin().resolve("ATServicesRest/")).open();
            var ids = IntStream.range(0, 150)
                    .mapToObj(number -> new TicketId(simulator.desk().addTicket(174, "Ticket " + number)))
                    .toList();
            ids.forEach(id -> IntStream.range(0, 8)
                    .forEach(_ -> simulator.desk().addTimeEntry(id.value(), Duration.ofMinutes(15))));

            var entries = (TimeEntriesRead.Rows) desk.timeEntries(ids, LIMIT);
            var tickets = (TicketSearch.Rows) desk.tickets(ids, LIMIT);

            assertThat(ids).allSatisfy(id -> assertThat(entries.on(id)).isEqualTo(8));
            assertThat(tickets.tickets()).extracting(ticket -> ticket.id()).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(simulator.traffic().calls("POST /TimeEntries/query")).isEqualTo(1);
            assertThat(simulator.traffic().calls("POST /TimeEntries/query/next")).isEqualTo(2);
            assertThat(simulator.traffic().calls("POST /Tickets/query")).isEqualTo(1);
        }
    }

    private static TimeEntriesRead timeEntries(String body) {
        return read(Stub.json(200, body));
    }

    private static TimeEntriesRead read(Stub.Script answer) {
        try (var stub = Stub.running(answer)) {
            return new Desk(stub.api()).open().timeEntries(IDS, LIMIT);
        }
    }

    private static TimeEntriesRead bad(String reason) {
        return new TimeEntriesRead.NoLook(new DeskFailure.BadAnswer(reason));
    }

    private static String page(String rows, String next) {
        var count = rows.split("\\},\\{").length;
        return "{\"items\":[" + rows + "],\"pageDetails\":{\"count\":" + count + ",\"nextPageUrl\":" + next + "}}";
    }
}
