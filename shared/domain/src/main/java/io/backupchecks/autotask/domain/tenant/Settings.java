package io.backupchecks.autotask.domain.tenant;

import java.time.Duration;
import java.util.Set;

/**
 * What an administrator decided for one tenant.
 *
 * @param errorFields the fields of a ticket about an error; {@code warningFields} differ in the priority
 * @param dueIn time from creation until the ticket is due, 1 to 720 hours
 * @param closedStatuses statuses that count as closed; Complete is always one
 * @param objectsInDescription at most so many affected objects are listed in a ticket
 * @param apiLogging how much of each call to Autotask is logged
 */
public record Settings(Database database, long version, boolean enabled, Environment environment,
        TicketFields errorFields, TicketFields warningFields, Duration dueIn, Set<Integer> closedStatuses,
        int objectsInDescription, Resolving resolving, ApiLogging apiLogging) {
    /** Autotask's system value for a completed ticket. */
    public static final int COMPLETE = 5;

    public Settings {
        closedStatuses = Set.copyOf(closedStatuses);
        if (!closedStatuses.contains(COMPLETE)) {
            throw new IllegalArgumentException("Complete always counts as closed");
        }
    }

    /** Without a decision about resolving and logging: no ticket is resolved, calls are logged in brief. */
    public Settings(Database database, long version, boolean enabled, Environment environment, TicketFields errorFields,
            TicketFields warningFields, Duration dueIn, Set<Integer> closedStatuses, int objectsInDescription) {
        this(database, version, enabled, environment, errorFields, warningFields, dueIn, closedStatuses,
                objectsInDescription, Resolving.FORBIDDEN, ApiLogging.BASIC);
    }

    /** What the administrator calls the tenant; a label, never an address and in no key. */
    public enum Environment {
        SANDBOX,
        PRODUCTION
    }
}
