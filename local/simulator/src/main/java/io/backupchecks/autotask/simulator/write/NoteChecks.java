package io.backupchecks.autotask.simulator.write;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.tenant.Row;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import java.util.List;

/** The business rules of ticket notes. */
final class NoteChecks {
    private NoteChecks() {}

    static List<String> title(Draft draft) {
        boolean blank = draft.value("title").asString("").isBlank();
        return blank && draft.touches("title") && needsTitle(draft)
                ? List.of("Missing Required Field: title")
                : List.of();
    }

    private static boolean needsTitle(Draft draft) {
        return draft.tenant().behaviour().is(Toggle.NOTE_TITLE_REQUIRED)
                || draft.tenant()
                        .table(EntityType.TICKETS)
                        .find(draft.number("ticketID"))
                        .filter(ticket -> categoryNeedsTitle(draft, ticket))
                        .isPresent();
    }

    private static boolean categoryNeedsTitle(Draft draft, Row ticket) {
        return draft.tenant().category(ticket.number("ticketCategory")).requiresNoteTitle();
    }
}
