package io.backupchecks.autotask.simulator.write;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.tenant.Delay;
import io.backupchecks.autotask.simulator.tenant.Row;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.write.EntityWriter.Author;
import java.time.Duration;
import java.time.Instant;

/** Stores new rows, and what else happens when one arrives. */
final class Arrivals {
    private static final long WORKFLOW_NOTE = 13;
    private static final long TO_ALL = 1;

    private Arrivals() {}

    static Row add(Author author, Draft draft) {
        Tenant tenant = author.tenant();
        EntityType type = draft.definition().type();
        boolean lags = type == EntityType.TICKETS;
        Instant visibleAt = lags ? tenant.now().plus(tenant.behaviour().of(Delay.VISIBILITY_LAG)) : tenant.now();
        Row row = tenant.table(type).add(draft.after(), visibleAt);
        if (type == EntityType.TICKETS) {
            workflowNote(tenant, row);
        } else if (type == EntityType.TICKET_NOTES) {
            Stamps.noted(tenant, draft.number("ticketID"));
        }
        return row;
    }

    private static void workflowNote(Tenant tenant, Row ticket) {
        Duration delay = tenant.behaviour().of(Delay.WORKFLOW_NOTE);
        if (delay.isZero()) {
            return;
        }
        Instant at = tenant.now().plus(delay);
        tenant.table(EntityType.TICKET_NOTES)
                .add(Json.object()
                        .put("ticketID", ticket.id())
                        .put("title", "Workflow Rule")
                        .put("description", "A workflow rule has fired.")
                        .put("noteType", WORKFLOW_NOTE)
                        .put("publish", TO_ALL)
                        .put("createDateTime", Stamps.text(at))
                        .put("lastActivityDate", Stamps.text(at)), at);
    }
}
