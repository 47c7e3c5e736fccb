package io.backupchecks.autotask.simulator.write;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import java.util.List;
import java.util.stream.Stream;

/** All checks of an entity in order; the first that finds something speaks. */
final class Checks {
    private static final List<Check> FIELDS = List.of(FieldChecks::required, FieldChecks::lengths,
            FieldChecks::picklists, FieldChecks::childPicklists, FieldChecks::references);

    private Checks() {}

    static List<String> problems(Draft draft) {
        return Stream.concat(FIELDS.stream(), own(draft.definition().type()).stream())
                .map(check -> check.problems(draft))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Check> own(EntityType type) {
        return switch (type) {
            case TICKETS -> List.of(TicketChecks::assignment, TicketChecks::category, TicketChecks::contact);
            case TICKET_NOTES -> List.of(NoteChecks::title);
            case TIME_ENTRIES -> List.of(TimeEntryChecks::ticketTime);
            case COMPANIES, CONTACTS, DELETED_TICKET_LOGS, RESOURCES, TICKET_CATEGORIES -> List.of();
        };
    }
}
