package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.DeskFailure.Refused;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.ReferenceDataRead;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketRead;
import io.backupchecks.autotask.domain.desk.UsageRead;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Picklist;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Nested
    class OfATicket {
        private static final TicketId ID = new TicketId(43_181);

        @Test
        void findsIt() {
            assertThat(ticket(200, """
                    {"item":{"id":43181,"ticketNumber":"T20260604.0002","companyID":0,"status":1,"externalID":null,
                     "description":"line\\nBC1-X","completedByResourceID":null,"userDefinedFields":[{"name":"a"}]}}"""))
                    .isEqualTo(new TicketRead.Found(new FoundTicket(ID, "T20260604.0002", CompanyId.OWN, 1, "",
                            "line\nBC1-X", OptionalLong.empty(), Optional.empty())));
        }

        @Test
        void isAbsentHoweverAutotaskSaysSo() {
            assertThat(ticket(200, "{\"item\":null}")).isEqualTo(new TicketRead.Absent());
            assertThat(ticket(404, "")).isEqualTo(new TicketRead.Absent());
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "[]", "{\"item\":[]}", "{\"item\":{}}", "{\"items\":[]}", "{\"item\":\"x\"}",
                "{\"item\":{\"id\":43182,\"companyID\":0,\"status\":1}}", "{\"id\":43181,\"companyID\":0,\"status\":1}",
                "{\"item\":{\"id\":43181,\"companyID\":0,\"status\":\"New\"}}"})
        void isNeverAbsentForAnotherReason(String body) {
            assertThat(ticket(200, body))
                    .isEqualTo(new TicketRead.Failed(new BadAnswer("the answer is not the ticket asked for")));
        }

        @Test
        void isNotReadFromAPageForPeople() {
            assertThat(ticket(200, "<!DOCTYPE html><html>maintenance</html>"))
                    .isEqualTo(new TicketRead.Failed(new BadAnswer("status 200, the answer is not JSON")));
        }

        private static TicketRead ticket(int status, String body) {
            return answered(status, body, "GET /ATServicesRest/V1.0/Tickets/43181 HTTP/1.1",
                    desk -> desk.ticket(ID, LIMIT));
        }
    }

    @Nested
    class OfACompany {
        private static final CompanyId ID = new CompanyId(174);

        @Test
        void findsIt() {
            assertThat(company(200,
                    "{\"item\":{\"id\":174,\"companyName\":\"Müller\\u202E & Zonen\",\"isActive\":false}}"))
                    .isEqualTo(new CompanyRead.Found(ID, "Müller & Zonen", false));
        }

        @Test
        void isAbsentHoweverAutotaskSaysSo() {
            assertThat(company(200, "{\"item\":null}")).isEqualTo(new CompanyRead.Absent());
            assertThat(company(404, "{\"Message\":\"gone\"}")).isEqualTo(new CompanyRead.Absent());
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"item\":{\"id\":175,\"companyName\":\"x\",\"isActive\":true}}",
                "{\"item\":{\"id\":174,\"companyName\":null,\"isActive\":true}}",
                "{\"item\":{\"id\":174,\"isActive\":true}}",
                "{\"item\":{\"id\":174,\"companyName\":\"x\"}}",
                "{\"item\":{\"id\":174,\"companyName\":\"x\",\"isActive\":1}}",
                "{\"item\":{\"id\":174,\"companyName\":\"x\",\"isActive\":\"true\"}}"})
        void isNotReadFromAnotherShape(String body) {
            assertThat(company(200, body))
                    .isEqualTo(new CompanyRead.Failed(new BadAnswer("the answer is not the company asked for")));
        }

        @Test
        void isRefusedInAutotasksOwnWords() {
            assertThat(company(403, "{\"errors\":[\"adequate\\r\\npermissions\"]}"))
                    .isEqualTo(new CompanyRead.Failed(new Refused(403, List.of("adequate permissions"))));
        }

        private static CompanyRead company(int status, String body) {
            return answered(status, body, "GET /ATServicesRest/V1.0/Companies/174 HTTP/1.1",
                    desk -> desk.company(ID, LIMIT));
        }
    }

    @Nested
    class OfTheUsage {
        @Test
        void countsTheRequests() {
            assertThat(usage("{\"externalRequestThreshold\":10000,\"requestThresholdTimeframe\":60,"
                    + "\"currentTimeframeRequestCount\":124}")).isEqualTo(new UsageRead.Counted(124, 10_000));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"externalRequestThreshold\":10000}",
                "{\"externalRequestThreshold\":0,\"currentTimeframeRequestCount\":1}",
                "{\"externalRequestThreshold\":1,\"currentTimeframeRequestCount\":-1}",
                "{\"externalRequestThreshold\":null,\"currentTimeframeRequestCount\":1}"})
        void doesNotGuess(String body) {
            assertThat(usage(body))
                    .isEqualTo(new UsageRead.Failed(new BadAnswer("the answer is not a count of requests")));
        }

        private static UsageRead usage(String body) {
            return answered(200, body, "GET /ATServicesRest/V1.0/ThresholdInformation HTTP/1.1",
                    desk -> desk.usage(LIMIT));
        }
    }

    @Nested
    class OfTheTicketsFields {
        @Test
        void findsPicklistsAndLengthsWhateverTheCaseOfTheirNames() {
            var answer = fields(
                    """
                            {"fields":[
                             {"name":"id","isRequired":true,"isReadOnly":true},
                             {"name":"Title","dataType":"string","length":200,"isPickList":false,"picklistValues":null,
                              "isRequired":true,"isReadOnly":false},
                             {"name":"description","length":0},
                             {"name":"QueueID","length":0,"isPickList":true,"picklistValues":[
                              {"value":"8","label":"Service\\u200B Desk","isDefaultValue":true,"isActive":true,"parentValue":""}]},
                             {"name":"subIssueType","picklistParentValueField":"IssueType","picklistValues":[
                              {"value":"137","label":"Backup","isActive":false,"parentValue":"10"}]},
                             {"name":"source","picklistValues":[{"value":-1,"label":"Client Portal","isActive":true}]},
                             {"name":"someoneElses","picklistValues":[{"value":"x","label":"y","isActive":true}]}]}""");

            assertThat(answer)
                    .isEqualTo(new ReferenceDataRead.Found(new ReferenceData(Desk.DATABASE, Desk.NOW, 200, 8_000,
                            List.of(new Picklist("queueID", List.of(new Value(8, "Service Desk", true, null))),
                                    new Picklist("subIssueType", List.of(new Value(137, "Backup", false, 10))),
                                    new Picklist("source", List.of(new Value(-1, "Client Portal", true, null)))),
                            List.of("Title"))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "[]", "{\"fields\":null}", "{\"fields\":[null]}", "{\"fields\":[{\"length\":1}]}",
                "{\"fields\":[{\"name\":\"queueID\",\"picklistValues\":[null]}]}",
                "{\"fields\":[{\"name\":\"queueID\",\"picklistValues\":[{\"value\":\"8\",\"isActive\":true}]}]}",
                "{\"fields\":[{\"name\":\"queueID\",\"picklistValues\":[{\"value\":\"8\",\"label\":\"x\"}]}]}",
                "{\"fields\":[{\"name\":\"queueID\",\"picklistValues\":[{\"value\":\"x\",\"label\":\"x\",\"isActive\":true}]}]}",
                "{\"fields\":[{\"name\":\"queueID\",\"picklistValues\":[{\"value\":\"99999999999\",\"label\":\"x\",\"isActive\":true}]}]}",
                "{\"fields\":[{\"name\":\"queueID\",\"picklistValues\":[{\"value\":\"8\",\"label\":\"x\",\"isActive\":true,\"parentValue\":\"x\"}]}]}"})
        void doesNotTrustAnotherShape(String body) {
            assertThat(fields(body))
                    .isEqualTo(new ReferenceDataRead.Failed(new BadAnswer("the answer is not a list of fields")));
        }

        private static ReferenceDataRead fields(String body) {
            try (var stub = Stub.running(Stub.json(200, body))) {
                var desk = new Desk(stub.api());
                var read = desk.entityInformation().ticketFields(Desk.CREDENTIALS, desk.zone(), LIMIT);
                assertThat(stub.seen().getFirst().line())
                        .isEqualTo("GET /ATServicesRest/V1.0/Tickets/entityInformation/fields HTTP/1.1");
                return read;
            }
        }
    }

    private static <T> T answered(int status, String body, String line, Function<ServiceDesk, T> read) {
        try (var stub = Stub.running(Stub.json(status, body))) {
            var answer = read.apply(new Desk(stub.api()).open());
            assertThat(stub.seen()).singleElement().satisfies(seen -> {
                assertThat(seen.line()).isEqualTo(line);
                assertThat(seen.headers()).contains("secret: canary$~*#@one");
            });
            return answer;
        }
    }
}
