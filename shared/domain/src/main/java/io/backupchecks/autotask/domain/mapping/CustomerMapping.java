package io.backupchecks.autotask.domain.mapping;

import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;
import java.time.Instant;

/**
 * A customer's company, chosen by an operator.
 *
 * @param companyName as last seen in Autotask, for display only
 * @param statusReason one sentence for people; empty where there is nothing to say
 * @param version counts edits and changes of status; the sync stamp is not in it
 */
public record CustomerMapping(Database database, CustomerId customer, CompanyId company, String companyName,
        Status status, String statusReason, Mapped mapped, Synced synced, long version) {

    /** What the last trusted look at the company found. */
    public enum Status {
        OK,
        /** Renamed in Autotask; the mapping is intact. */
        RENAMED,
        /** Not found once; not yet confirmed. */
        MISSING,
        /** Gone or inactive. */
        INVALID;

        /** Whether a ticket may be created for the company. */
        public boolean allowsTickets() {
            return this == OK || this == RENAMED;
        }
    }

    /** Who chose the company, and when. */
    public record Mapped(Operator by, Instant at) {}

    /**
     * When the company was last looked at in Autotask.
     *
     * @param at when the outcome was written
     * @param asOf when the read behind it began: an older read may not write over it
     */
    public record Synced(Instant at, Instant asOf) {}
}
