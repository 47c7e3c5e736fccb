package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Mapped;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Synced;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Place;
import io.backupchecks.autotask.domain.mapping.MappingEntry;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How a mapping is stored: the customer's item, and the company's item that keeps it from being mapped twice. */
final class MappingSchemas {
    static final String LISTED = "listed";
    static final String SYNCED = "synced";

    private static final String DATABASE = "database";
    private static final String VERSION = "version";
    private static final String COMPANY = "companyId";
    private static final String STATUS = "status";
    private static final String CUSTOMER = "customerId";
    private static final String REASON = "statusReason";

    private MappingSchemas() {}

    /** The customer's item, for whoever asks for the mapping alone: none where the customer was unmapped. */
    static TableSchema<CustomerMapping> customer() {
        return mapping(Schema.of(CustomerMapping.class, MappingSchemas::mapping)
                .key(item -> Keys.customer(item.database(), item.customer()))
                .number(DATABASE, item -> item.database().number())
                .text(CUSTOMER, item -> item.customer().value())
                .number(VERSION, CustomerMapping::version), item -> item).build();
    }

    /** The same item with what an unmapped customer leaves. */
    static TableSchema<MappingEntry> entry() {
        return mapping(Schema
                .of(MappingEntry.class,
                        parts -> new MappingEntry(new Database(parts.number(DATABASE)),
                                new CustomerId(parts.text(CUSTOMER)), parts.number(VERSION), mapping(parts)))
                .key(item -> Keys.customer(item.database(), item.customer()))
                .number(DATABASE, item -> item.database().number())
                .text(CUSTOMER, item -> item.customer().value())
                .number(VERSION, MappingEntry::version), MappingEntry::mapping).build();
    }

    static TableSchema<Owner> company() {
        return Schema
                .of(Owner.class,
                        parts -> new Owner(new Database(parts.number(DATABASE)), new CompanyId(parts.number(COMPANY)),
                                new CustomerId(parts.text(CUSTOMER))))
                .key(item -> Keys.company(item.database(), item.company()))
                .number(DATABASE, item -> item.database().number())
                .number(COMPANY, item -> item.company().value())
                .text(CUSTOMER, item -> item.customer().value())
                .build();
    }

    private static <T> Schema<T> mapping(Schema<T> schema, Function<T, @Nullable CustomerMapping> of) {
        return schema.index(Keys.STATUS_INDEX, LISTED, from(of, item -> Keys.listed(item.database(), item.status())))
                .indexSort(Keys.STATUS_INDEX, SYNCED, from(of, item -> Place.of(item).syncedAt().toEpochMilli()))
                .number(COMPANY, from(of, item -> item.company().value()))
                .text("companyName", from(of, CustomerMapping::companyName))
                .text(STATUS, from(of, item -> item.status().name()))
                .text(REASON, from(of, item -> item.statusReason().isEmpty() ? null : item.statusReason()))
                .text("mappedById", from(of, item -> item.mapped().by().id()))
                .text("mappedByName", from(of, item -> item.mapped().by().name()))
                .instant("mappedAt", from(of, item -> item.mapped().at()))
                .instant("lastSyncAt", from(of, item -> item.synced().at()))
                .instant("syncAsOf", from(of, item -> item.synced().asOf()))
                .number("asOf", from(of, item -> item.synced().asOf().toEpochMilli()));
    }

    private static <T, V> Function<T, @Nullable V> from(Function<T, @Nullable CustomerMapping> of,
            Function<CustomerMapping, @Nullable V> getter) {
        return item -> {
            var mapping = of.apply(item);
            return mapping == null ? null : getter.apply(mapping);
        };
    }

    private static @Nullable CustomerMapping mapping(Parts parts) {
        return parts.has(COMPANY)
                ? new CustomerMapping(new Database(parts.number(DATABASE)), new CustomerId(parts.text(CUSTOMER)),
                        new CompanyId(parts.number(COMPANY)), parts.text("companyName"),
                        Status.valueOf(parts.text(STATUS)), parts.has(REASON) ? parts.text(REASON) : "",
                        new Mapped(new Operator(parts.text("mappedById"), parts.text("mappedByName")),
                                parts.instant("mappedAt")),
                        new Synced(parts.instant("lastSyncAt"), parts.instant("syncAsOf")), parts.number(VERSION))
                : null;
    }

    /** Whose company it is. */
    record Owner(Database database, CompanyId company, CustomerId customer) {}
}
