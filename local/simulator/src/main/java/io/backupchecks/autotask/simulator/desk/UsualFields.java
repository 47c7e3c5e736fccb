package io.backupchecks.autotask.simulator.desk;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.wire.Json;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** What a technician leaves as the form proposes it. */
final class UsualFields {
    static final long TECHNICIAN = 29_682_885;
    private static final long ROLE = 29_683_436;
    private static final Duration WORKED = Duration.ofMinutes(15);

    private UsualFields() {}

    static ObjectNode of(EntityType type, Instant now) {
        return switch (type) {
            case COMPANIES -> Json.object()
                    .put("companyType", 1)
                    .put("isActive", true)
                    .put("phone", "020 7946 0000")
                    .put("ownerResourceID", TECHNICIAN);
            case TICKETS -> Json.object()
                    .put("companyID", 0)
                    .put("title", "By hand")
                    .put("status", 1)
                    .put("priority", 2)
                    .put("queueID", 8);
            case TICKET_NOTES -> Json.object().put("noteType", 3).put("publish", 2);
            case TIME_ENTRIES -> Json.object()
                    .put("resourceID", TECHNICIAN)
                    .put("roleID", ROLE)
                    .put("startDateTime", now.minus(WORKED).toString())
                    .put("endDateTime", now.toString())
                    .put("hoursWorked", WORKED.toMinutes() / 60.0);
            case CONTACTS -> Json.object().put("isActive", 1);
            case RESOURCES, TICKET_CATEGORIES -> Json.object().put("isActive", true);
            case DELETED_TICKET_LOGS -> Json.object();
        };
    }
}
