package io.backupchecks.autotask.domain.mapping;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;

/**
 * A customer's company, chosen by an operator.
 *
 * @param companyName as last seen in Autotask, for display only
 * @param version counts edits and changes of status
 */
public record CustomerMapping(Database database, CustomerId customer, CompanyId company, String companyName,
        Status status, long version) {

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
}
