package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Verb;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class MetadataContractTest extends SimulatorContract {

    private JsonNode field(String entity, String name) {
        return caller.get("/" + entity + "/entityInformation/fields")
                .json()
                .path("fields")
                .valueStream()
                .filter(field -> field.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode information(String entity) {
        return caller.get("/" + entity + "/entityInformation").json().path("info");
    }

    @ParameterizedTest
    @EnumSource(EntityType.class)
    void describesEveryEntityAtTheRoot(EntityType type) {
        assertThat(information(type.path()).path("name").asString()).isEqualTo(type.entityName());
        assertThat(field(type.path(), "id").path("isReadOnly").booleanValue()).isTrue();
        assertThat(caller.get("/" + type.path() + "/entityInformation/userDefinedFields")
                .json()
                .path("fields")
                .isArray()).isTrue();
    }

    @Test
    void showsPicklistValuesAsStrings() {
        var status = field("Tickets", "status");

        assertThat(status.path("dataType").asString()).isEqualTo("integer");
        assertThat(status.path("isPickList").booleanValue()).isTrue();
        assertThat(status.path("isRequired").booleanValue()).isTrue();
        var complete = status.path("picklistValues").path(1);
        assertThat(complete.path("value").isString()).isTrue();
        assertThat(complete.path("value").asString()).isEqualTo("5");
        assertThat(complete.path("label").asString()).isEqualTo("Complete");
        assertThat(complete.path("isSystem").booleanValue()).isTrue();
        assertThat(status.path("picklistValues").path(5).path("isActive").booleanValue()).isFalse();
    }

    @Test
    void namesTheParentOfAChildPicklistInAnotherCasing() {
        var subIssueType = field("Tickets", "subIssueType");

        assertThat(subIssueType.path("picklistParentValueField").asString()).isEqualTo("IssueType");
        assertThat(subIssueType.path("picklistValues").path(0).path("parentValue").asString()).isEqualTo("10");
        assertThat(field("Tickets", "status").path("picklistValues").path(0).path("parentValue").asString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Tickets, title, 255", "Tickets, description, 8000", "Tickets, externalID, 50",
            "Tickets, companyID, 0", "TicketNotes, title, 250", "TicketNotes, description, 32000",
            "Companies, companyName, 100"})
    void showsTheLengthOfStringsAndZeroElsewhere(String entity, String field, int length) {
        assertThat(field(entity, field).path("length").intValue()).isEqualTo(length);
    }

    @Test
    void doesNotShowWhatACategoryDemands() {
        assertThat(field("Tickets", "dueDateTime").path("isRequired").booleanValue()).isFalse();
        assertThat(field("Tickets", "queueID").path("isRequired").booleanValue()).isFalse();
        assertThat(field("TicketNotes", "createdByContactID").path("isReadOnly").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, All Autotask Users", "2, Internal Project Team", "4, Internal & Co-Managed"})
    void showsWhoANoteIsFor(String value, String label) {
        assertThat(field("TicketNotes", "publish").path("picklistValues").valueStream())
                .anySatisfy(one -> assertThat(one.path("value").asString() + one.path("label").asString())
                        .isEqualTo(value + label));
    }

    @Test
    void tellsWhatTheApiUserMayDo() {
        assertThat(information("Tickets").path("canCreate").booleanValue()).isTrue();
        assertThat(information("Tickets").path("canDelete").booleanValue()).isFalse();
        assertThat(information("Companies").path("canDelete").booleanValue()).isFalse();
        assertThat(information("DeletedTicketLogs").path("canUpdate").booleanValue()).isFalse();
        assertThat(information("TimeEntries").path("userAccessForQuery").asString()).isEqualTo("All");

        simulator.tenant().user().permit(Verb.CREATE, EntityType.TICKETS, false);
        simulator.tenant().behaviour().set(Toggle.TIME_ENTRIES_HIDDEN, true);

        assertThat(information("Tickets").path("canCreate").booleanValue()).isFalse();
        assertThat(information("TimeEntries").path("userAccessForQuery").asString()).isEqualTo("None");
    }

    @ParameterizedTest
    @CsvSource({"status, 1, New", "priority, 4, Critical", "ticketCategory, 103, Managed backup",
            "ticketType, 5, Alert", "source, -1, Client Portal", "queueID, 8, Monitoring Alert",
            "issueType, 10, Backup"})
    void bringsDemoValuesOfEveryPicklist(String field, String value, String label) {
        assertThat(field("Tickets", field).path("picklistValues").valueStream())
                .anySatisfy(one -> assertThat(one.path("value").asString() + one.path("label").asString())
                        .isEqualTo(value + label));
    }

    @Test
    void followsAChangedPicklist() {
        simulator.tenant().picklists().change(EntityType.TICKETS, "queueID", 8, queue -> queue.active(false));

        assertThat(caller.post("/Tickets", ticket().toString()).errors())
                .containsExactly("Picklist value [8] does not exist for queueID");
        assertThat(field("Tickets", "queueID").path("picklistValues").path(1).path("isActive").booleanValue())
                .isFalse();
    }
}
