package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How a mapping is stored: the customer's item, and the company's item that keeps it from being mapped twice. */
final class MappingSchemas {
    static final String VERSION = "version";
    static final String COMPANY = "companyId";
    static final String STATUS = "status";
    static final String CUSTOMER = "customerId";

    private MappingSchemas() {}

    static TableSchema<CustomerMapping> customer() {
        return Schema
                .of(CustomerMapping.class,
                        parts -> new CustomerMapping(new Database(parts.number("database")),
                                new CustomerId(parts.text(CUSTOMER)), new CompanyId(parts.number(COMPANY)),
                                parts.text("companyName"), CustomerMapping.Status.valueOf(parts.text(STATUS)),
                                parts.number(VERSION)))
                .key(item -> Keys.customer(item.database(), item.customer()))
                .number("database", item -> item.database().number())
                .text(CUSTOMER, item -> item.customer().value())
                .number(COMPANY, item -> item.company().value())
                .text("companyName", CustomerMapping::companyName)
                .text(STATUS, item -> item.status().name())
                .number(VERSION, CustomerMapping::version)
                .build();
    }

    static TableSchema<Owner> company() {
        return Schema
                .of(Owner.class,
                        parts -> new Owner(new Database(parts.number("database")), new CompanyId(parts.number(COMPANY)),
                                new CustomerId(parts.text(CUSTOMER))))
                .key(item -> Keys.company(item.database(), item.company()))
                .number("database", item -> item.database().number())
                .number(COMPANY, item -> item.company().value())
                .text(CUSTOMER, item -> item.customer().value())
                .build();
    }

    /** Whose company it is. */
    record Owner(Database database, CompanyId company, CustomerId customer) {}
}
