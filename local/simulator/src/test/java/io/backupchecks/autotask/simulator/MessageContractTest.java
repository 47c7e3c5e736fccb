package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageContractTest extends SimulatorContract {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"queueID": null}                                | assignedResourceID, assignedResourceRoleID, and queueID cannot all be empty. Supply a queueID or both an assignedResourceID and assignedResourceRoleID.
            {"assignedResourceID": 29682885}                 | Data violation: When assigning a Resource, you must assign both a assignedResourceID and assignedResourceRoleID.
            {"assignedResourceRoleID": 29683436}             | Data violation: When assigning a Resource, you must assign both a assignedResourceID and assignedResourceRoleID.
            {"assignedResourceID": 29682885, "assignedResourceRoleID": 7} | Data violation: The AssignedResourceID and AssignedRoleID combination is not currently defined
            {"ticketCategory": 102, "queueID": null, "assignedResourceID": 29682885, "assignedResourceRoleID": 29683436} | queueID is required
            {"ticketCategory": 103, "ticketType": 5}         | dueDateTime is required
            {"ticketCategory": 103, "dueDateTime": "2026-06-05T12:00:00Z"} | ticketType is required
            {"priority": 3}                                  | Picklist value [3] does not exist for priority
            {"status": 17}                                   | Picklist value [17] does not exist for status
            {"queueID": 29683354}                            | Picklist value [29683354] does not exist for queueID
            {"issueType": 10, "subIssueType": 140}           | Value does not exist for child picklist: subIssueType
            {"subIssueType": 136}                            | Value does not exist for child picklist: subIssueType
            {"title": null}                                  | Value does not exist for the required field title
            {"title": " "}                                   | Value does not exist for the required field title
            {"companyID": null}                              | Value does not exist for the required field companyID
            {"status": null}                                 | Value does not exist for the required field status
            {"priority": null}                               | Value does not exist for the required field priority
            {"companyID": 999}                               | Reference value on field: companyID of type: Company does not exist or is invalid.
            {"companyID": 181}                               | Reference value on field: companyID of type: Company does not exist or is invalid.
            {"contactID": 12345}                             | Reference value on field: contactID of type: Contact does not exist or is invalid.
            {"contactID": 503}                               | Reference value on field: contactID of type: Contact does not exist or is invalid.
            {"contactID": 502}                               | Data violation: contactID is not associated to the companyID or its Parent Company.
            {"companyID": true}                              | Unexpected character encountered while parsing value: t. Path 'companyID'.
            {"companyID": "x"}                               | Could not convert "x" to integer. Path 'companyID'.
            {"companyID": 3000000000}                        | Could not convert 3000000000 to integer. Path 'companyID'.
            {"companyID": 99999999999999999999}              | Could not convert 99999999999999999999 to integer. Path 'companyID'.
            {"dueDateTime": "soon"}                          | Could not convert "soon" to datetime. Path 'dueDateTime'.
            {"title": {}}                                    | Unexpected character encountered while parsing value: {. Path 'title'.
            """)
    void refusesTheTicketWithTheReportedText(String changes, String text) {
        var answer = caller.post("/Tickets", ticketWith(changes));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errors()).containsExactly(text);
        assertThat(simulator.tickets()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"title, 255", "description, 8000", "externalID, 50"})
    void refusesOneCharacterTooMany(String field, int most) {
        var longest = ticket().put(field, "ä".repeat(most));
        var tooLong = ticket().put(field, "ä".repeat(most + 1));

        assertThat(caller.post("/Tickets", longest.toString()).status()).isEqualTo(200);
        var answer = caller.post("/Tickets", tooLong.toString());
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errors()).containsExactly("String value exceeds maximum length (field:" + field + ").");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"ticketID": 48213, "resourceID": 29682885}                     | TimeEntries for Tickets must have a roleID.
            {"ticketID": 48213, "resourceID": 29682885, "roleID": 29683436} | TimeEntries for Service tickets require a start and stop time.
            {"ticketID": 48213}                                             | Value does not exist for the required field resourceID
            {"ticketID": 48213, "resourceID": 29682885, "roleID": 1, "startDateTime": "2026-06-04T10:00:00", "endDateTime": "2026-06-04T11:00:00"} | There is no row at position 0.
            """)
    void refusesTheTimeEntryWithTheReportedText(String body, String text) {
        assertThat(createdTicket()).isEqualTo(48_213);

        assertThat(caller.post("/TimeEntries", body).errors()).containsExactly(text);
    }

    @Test
    void addsAGeneralLineToTheRefusalOfAnUpdate() {
        long id = createdTicket();

        var answer = caller.patch("/Tickets", "{\"id\": " + id + ", \"priority\": 3}");

        assertThat(answer.errors()).containsExactly("Picklist value [3] does not exist for priority",
                "Error updating entity for record number [1].");
    }

    @Test
    void refusesToDeleteWhatIsNotThere() {
        var answer = caller.send("DELETE", "/TimeEntries/1", "");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errors()).containsExactly("No matching records found. The logged in Resource may not have"
                + " the required permissions to delete the data.");
    }
}
