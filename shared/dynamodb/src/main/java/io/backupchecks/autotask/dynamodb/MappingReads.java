package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.dynamodb.BatchReads.Items;
import io.backupchecks.autotask.dynamodb.BatchReads.Wanted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The mappings of many customers, as part of a batch. */
record MappingReads(Tables tables, Database database, Set<CustomerId> customers) {
    List<Wanted> wanted() {
        return customers.stream()
                .map(customer -> new Wanted(tables.mappings, Keys.customer(database, customer)))
                .toList();
    }

    /** Those of the customers that are mapped. */
    Map<CustomerId, CustomerMapping> in(Items items) {
        var mappings = new HashMap<CustomerId, CustomerMapping>();
        for (var customer : customers) {
            var mapping = items.get(tables.mappings, Keys.customer(database, customer));
            if (mapping != null) {
                mappings.put(customer, mapping);
            }
        }
        return mappings;
    }
}
