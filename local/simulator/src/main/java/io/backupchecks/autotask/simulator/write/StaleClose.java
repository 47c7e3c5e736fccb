package io.backupchecks.autotask.simulator.write;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.query.UtcTime;
import io.backupchecks.autotask.simulator.tenant.Delay;
import io.backupchecks.autotask.simulator.tenant.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A PATCH of the status soon after a note can be answered with success and yet not be stored, once per note. */
final class StaleClose {
    private StaleClose() {}

    static boolean swallows(Row ticket, Draft draft) {
        Duration window = draft.tenant().behaviour().of(Delay.STALE_CLOSE);
        if (window.isZero() || draft.definition().type() != EntityType.TICKETS || !draft.named().contains("status")) {
            return false;
        }
        Instant start = draft.now().minus(window);
        Optional<Row> trigger = draft.tenant()
                .table(EntityType.TICKET_NOTES)
                .rows()
                .stream()
                .filter(note -> note.number("ticketID") == ticket.id() && isAfter(note, start) && !note.hasSwallowed())
                .findFirst();
        trigger.ifPresent(Row::swallow);
        return trigger.isPresent();
    }

    private static boolean isAfter(Row note, Instant start) {
        return UtcTime.parse(note.text("createDateTime")).filter(start::isBefore).isPresent();
    }
}
