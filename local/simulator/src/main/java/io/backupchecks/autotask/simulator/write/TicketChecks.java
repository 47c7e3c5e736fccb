package io.backupchecks.autotask.simulator.write;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import java.util.List;

/** The business rules of tickets. */
final class TicketChecks {
    private TicketChecks() {}

    static List<String> assignment(Draft draft) {
        boolean resource = draft.has("assignedResourceID");
        boolean role = draft.has("assignedResourceRoleID");
        if (!resource && !role && !draft.has("queueID")) {
            return List.of("assignedResourceID, assignedResourceRoleID, and queueID cannot all be empty."
                    + " Supply a queueID or both an assignedResourceID and assignedResourceRoleID.");
        }
        if (resource != role || halfNamed(draft)) {
            return List.of("Data violation: When assigning a Resource, you must assign both a assignedResourceID and"
                    + " assignedResourceRoleID.");
        }
        return resource && !holdsRole(draft)
                ? List.of("Data violation: The AssignedResourceID and AssignedRoleID combination is not currently"
                        + " defined")
                : List.of();
    }

    private static boolean halfNamed(Draft draft) {
        return draft.touches("assignedResourceID") != draft.touches("assignedResourceRoleID");
    }

    private static boolean holdsRole(Draft draft) {
        return draft.tenant().holdsRole(draft.number("assignedResourceID"), draft.number("assignedResourceRoleID"));
    }

    /** What the category demands; a sparse change answers for what it names, or for all if it changes category. */
    static List<String> category(Draft draft) {
        return draft.tenant()
                .category(draft.number("ticketCategory"))
                .requiredFields()
                .stream()
                .sorted()
                .filter(field -> !draft.has(field))
                .filter(field -> draft.touches(field) || draft.touches("ticketCategory"))
                .map(field -> field + " is required")
                .toList();
    }

    static List<String> contact(Draft draft) {
        if (!draft.has("contactID") || !(draft.touches("contactID") || draft.touches("companyID"))) {
            return List.of();
        }
        return draft.tenant()
                .table(EntityType.CONTACTS)
                .find(draft.number("contactID"))
                .filter(contact -> contact.number("companyID") == draft.number("companyID"))
                .isPresent()
                        ? List.of()
                        : List.of("Data violation: contactID is not associated to the companyID or its Parent"
                                + " Company.");
    }
}
