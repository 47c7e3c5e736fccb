package io.backupchecks.autotask.domain.mapping;

import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;
import java.util.Optional;

/** The mappings of all customers, one company for one customer and the reverse. */
public interface CustomerMappings {
    /** Reads consistently. */
    Optional<CustomerMapping> find(Database database, CustomerId customer);

    /**
     * Maps in one transaction: the customer's item, the company's item, and the former company's item away.
     *
     * @param mapping its version is one more than the stored one, or 1
     * @return whether it was written: the version was right and the company free or this customer's
     */
    boolean save(CustomerMapping mapping);
}
