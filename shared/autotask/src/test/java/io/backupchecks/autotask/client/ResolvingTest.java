package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.ClosePatch;
import io.backupchecks.autotask.domain.desk.DeletionRead;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.FoundNote;
import io.backupchecks.autotask.domain.desk.NewNote;
import io.backupchecks.autotask.domain.desk.NoteId;
import io.backupchecks.autotask.domain.desk.NotePost;
import io.backupchecks.autotask.domain.desk.NotesRead;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.Unconfirmed.Refused;
import io.backupchecks.autotask.domain.desk.Unconfirmed.Unknown;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls that resolving a ticket makes: what goes over the wire, and what is believed of the answers. */
class ResolvingTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final TicketId ID = new TicketId(11);
    private static final String TITLE = "Backupchecks BC1-TR6IAJMGPDWRAUW67ITAELFBNS-1";
    private static final NewNote NOTE = new NewNote(TITLE, "Ticket resolved.", 3, 2);
    private static final String OK = "{\"itemId\":11}";

    @Nested
    class AddingANote {
        @Test
        void sendsItOnceBelowItsTicket() {
            try (var stub = Stub.running(Stub.json(200, "{\"itemId\":29683440}"))) {
                assertThat(new Desk(stub.api()).open().addNote(ID, NOTE, LIMIT))
                        .isEqualTo(new NotePost.Added(new NoteId(29_683_440)));
                assertThat(stub.seen()).singleElement().satisfies(seen -> {
                    assertThat(seen.line()).isEqualTo("POST /ATServicesRest/V1.0/Tickets/11/Notes HTTP/1.1");
                    assertThat(seen.body()).isEqualTo("{\"title\":\"" + TITLE
                            + "\",\"description\":\"Ticket resolved.\",\"noteType\":3,\"publish\":2}");
                });
            }
        }

        @Test
        void doesNotSendItAgainWhenTheAnswerIsLost() {
            try (var stub = Stub.running((_, socket) -> Stub.reset(socket))) {
                assertThat(new Desk(stub.api()).open().addNote(ID, NOTE, LIMIT)).isInstanceOf(Unknown.class);
                assertThat(stub.seen()).hasSize(1);
            }
        }

        @Test
        void cannotTellFromAPageOfHtml() {
            try (var stub = Stub.running(Stub.json(200, "<html>Maintenance</html>"))) {
                assertThat(new Desk(stub.api()).open().addNote(ID, NOTE, LIMIT))
                        .isEqualTo(new Unknown("status 200, the answer is not JSON"));
            }
        }
    }

    @Nested
    class Closing {
        @Test
        void sendsIdAndStatusOnceToTheCollection() {
            try (var stub = Stub.running(Stub.json(200, OK))) {
                assertThat(new Desk(stub.api()).open().close(ID, 5, LIMIT)).isEqualTo(new ClosePatch.Answered());
                assertThat(stub.seen()).singleElement().satisfies(seen -> {
                    assertThat(seen.line()).isEqualTo("PATCH /ATServicesRest/V1.0/Tickets HTTP/1.1");
                    assertThat(seen.body()).isEqualTo("{\"id\":11,\"status\":5}");
                });
            }
        }

        @Test
        void doesNotSendItAgainWhateverHappens() {
            assertSentOnce((_, socket) -> Stub.reset(socket));
            assertSentOnce((_, socket) -> Stub.write(socket, Stub.head(200, 14) + "{\"item"));
            assertSentOnce(Stub.json(200, "<html>Maintenance</html>"));
            assertSentOnce(Stub.json(502, "<html>Bad gateway</html>"));
            assertSentOnce(Stub.json(500, "{\"errors\":[\"Execution Timeout Expired.\"]}"));
        }

        /** A connection that was used before and breaks off: the place where clients like to try again. */
        @Test
        void doesNotSendItAgainOnAnotherConnection() {
            try (var stub = Stub.running((request, socket) -> {
                if (request.line().startsWith("GET")) {
                    Stub.write(socket, Stub.whole(200, "{\"item\":null}"));
                } else {
                    socket.close();
                }
            })) {
                var desk = new Desk(stub.api()).open();
                desk.ticket(ID, LIMIT);

                assertThat(desk.close(ID, 5, LIMIT)).isEqualTo(new Unknown("the connection broke off"));
                assertThat(stub.seen()).hasSize(2);
            }
        }

        private static void assertSentOnce(Stub.Script script) {
            try (var stub = Stub.running((request, socket) -> answer(script, request, socket))) {
                assertThat(new Desk(stub.api()).open().close(ID, 5, LIMIT)).isInstanceOf(Unknown.class);
                assertThat(stub.seen()).hasSize(1);
            }
        }

        private static void answer(Stub.Script script, Stub.Seen request, Socket socket)
                throws IOException, InterruptedException {
            script.answer(request, socket);
            socket.close();
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"itemId\":12}", "{\"itemId\":null}", "{}", "[]", "<html></html>", ""})
        void doesNotBelieveAnythingButTheIdOfThisTicket(String body) {
            assertThat(close(200, body)).isInstanceOf(Unknown.class);
        }

        @Test
        void tellsARefusalInAutotasksOwnWords() {
            assertThat(close(500, "{\"errors\":[\"String value exceeds maximum length (field:description).\"]}"))
                    .isEqualTo(new Refused(500, List.of("String value exceeds maximum length (field:description)."),
                            true));
            assertThat(close(405, "{\"Message\":\"The requested resource does not support http method 'PATCH'.\"}"))
                    .isEqualTo(new Refused(405,
                            List.of("The requested resource does not support http method 'PATCH'."), false));
        }

        private static ClosePatch close(int status, String body) {
            try (var stub = Stub.running(Stub.json(status, body))) {
                return new Desk(stub.api()).open().close(ID, 5, LIMIT);
            }
        }
    }

    @Nested
    class LookingForANote {
        private static final String ROW = "{\"id\":7,\"ticketID\":11,\"title\":\"" + TITLE
                + "\",\"creatorResourceID\":29682900,\"publish\":2}";

        @Test
        void asksByTicketAndTitle() {
            try (var stub = Stub.running(Stub.json(200, page(ROW)))) {
                assertThat(new Desk(stub.api()).open().notes(ID, TITLE, LIMIT))
                        .isEqualTo(new NotesRead.Rows(List.of(new FoundNote(new NoteId(7), 29_682_900, 2))));
                assertThat(stub.seen().getFirst().line())
                        .isEqualTo("POST /ATServicesRest/V1.0/TicketNotes/query HTTP/1.1");
                assertThat(stub.seen().getFirst().body()).isEqualTo("{\"maxRecords\":500,\"includeFields\":[\"id\","
                        + "\"ticketID\",\"title\",\"creatorResourceID\",\"publish\"],\"filter\":[{\"op\":\"and\",\"items\":["
                        + "{\"op\":\"eq\",\"field\":\"ticketID\",\"value\":11},"
                        + "{\"op\":\"eq\",\"field\":\"title\",\"value\":\"" + TITLE + "\"}]}]}");
            }
        }

        @Test
        void takesANoteOfNobodyForSomebodyElses() {
            assertThat(notes(page(ROW.replace("29682900", "null"))))
                    .isEqualTo(new NotesRead.Rows(List.of(new FoundNote(new NoteId(7), 0, 2))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"ticketID\":12", "\"ticketID\":11,\"title\":\"other\"",
                "\"ticketID\":11,\"title\":null"})
        void doesNotTrustAnAnswerWithARowNotAskedFor(String fields) {
            assertThat(notes(page("{\"id\":7," + (fields.contains("title")
                    ? fields
                    : fields + ",\"title\":\"" + TITLE
                            + "\"")
                    + ",\"publish\":2}"))).isEqualTo(bad("the answer has a row not asked for"));
        }

        @Test
        void doesNotTrustTheSameRowTwice() {
            assertThat(notes(page(ROW + "," + ROW))).isEqualTo(bad("the answer has a row not asked for"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"items\":{},\"pageDetails\":{\"count\":0,\"nextPageUrl\":null}}",
                "{\"items\":[],\"pageDetails\":{\"count\":1,\"nextPageUrl\":null}}",
                "{\"items\":[{\"id\":7,\"ticketID\":11}],\"pageDetails\":{\"count\":1,\"nextPageUrl\":null}}"})
        void doesNotTrustAnotherShape(String body) {
            assertThat(notes(body)).isEqualTo(bad("the answer is not a page of notes"));
        }

        @Test
        void doesNotTakeAFirstPageForTheWhole() {
            var body = page(ROW).replace("\"nextPageUrl\":null", "\"nextPageUrl\":\"https://elsewhere.example/next\"");

            assertThat(notes(body)).isEqualTo(bad("the answer names no further page of its own"));
        }

        private static NotesRead notes(String body) {
            try (var stub = Stub.running(Stub.json(200, body))) {
                return new Desk(stub.api()).open().notes(ID, TITLE, LIMIT);
            }
        }

        private static NotesRead bad(String reason) {
            return new NotesRead.NoLook(new DeskFailure.BadAnswer(reason));
        }
    }

    @Nested
    class AskingForADeletion {
        @Test
        void asksTheLogForOneTicket() {
            var row = "{\"id\":3,\"ticketID\":11,\"deletedDateTime\":\"2026-06-04T09:08:07.5\",\"deletedByResourceID\":4}";
            try (var stub = Stub.running(Stub.json(200, page(row)))) {
                assertThat(new Desk(stub.api()).open().deletion(ID, LIMIT))
                        .isEqualTo(new DeletionRead.Deleted(Optional.of(Instant.parse("2026-06-04T09:08:07.500Z")),
                                OptionalLong.of(4)));
                assertThat(stub.seen().getFirst().line())
                        .isEqualTo("POST /ATServicesRest/V1.0/DeletedTicketLogs/query HTTP/1.1");
                assertThat(stub.seen().getFirst().body())
                        .contains("{\"op\":\"eq\",\"field\":\"ticketID\",\"value\":11}");
            }
        }

        @Test
        void believesALineThatDoesNotSayWhoOrWhen() {
            assertThat(deletion(200, page("{\"id\":3,\"ticketID\":11,\"deletedDateTime\":\"yesterday\"}")))
                    .isEqualTo(new DeletionRead.Deleted(Optional.empty(), OptionalLong.empty()));
        }

        @Test
        void tellsNothingLoggedFromNoAnswer() {
            assertThat(deletion(200, "{\"items\":[],\"pageDetails\":{\"count\":0,\"nextPageUrl\":null}}"))
                    .isEqualTo(new DeletionRead.NotLogged());
            assertThat(deletion(200, page("{\"id\":3,\"ticketID\":12}")))
                    .isEqualTo(bad("the answer has a row not asked for"));
            assertThat(deletion(200, "{\"items\":[],\"pageDetails\":{\"count\":0,\"nextPageUrl\":\"x\"}}"))
                    .isEqualTo(bad("the answer is not the whole of a log"));
            assertThat(
                    deletion(500, "{\"errors\":[\"The logged in Resource does not have the adequate permissions\"]}"))
                    .isInstanceOf(DeletionRead.Failed.class);
            assertThat(deletion(404, "")).isInstanceOf(DeletionRead.Failed.class);
        }

        private static DeletionRead deletion(int status, String body) {
            try (var stub = Stub.running(Stub.json(status, body))) {
                return new Desk(stub.api()).open().deletion(ID, LIMIT);
            }
        }

        private static DeletionRead bad(String reason) {
            return new DeletionRead.Failed(new DeskFailure.BadAnswer(reason));
        }
    }

    private static String page(String rows) {
        var count = rows.split("\\},\\{").length;
        return "{\"items\":[" + rows + "],\"pageDetails\":{\"count\":" + count + ",\"nextPageUrl\":null}}";
    }
}
