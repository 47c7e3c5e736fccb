package io.backupchecks.autotask.simulator.write;

import java.util.List;

/** The business rules of time entries. */
final class TimeEntryChecks {
    private TimeEntryChecks() {}

    static List<String> ticketTime(Draft draft) {
        if (!draft.has("ticketID")) {
            return List.of();
        }
        if (!draft.has("roleID")) {
            return List.of("TimeEntries for Tickets must have a roleID.");
        }
        if (!draft.has("startDateTime") || !draft.has("endDateTime")) {
            return List.of("TimeEntries for Service tickets require a start and stop time.");
        }
        return draft.tenant().holdsRole(draft.number("resourceID"), draft.number("roleID"))
                ? List.of()
                : List.of("There is no row at position 0.");
    }
}
