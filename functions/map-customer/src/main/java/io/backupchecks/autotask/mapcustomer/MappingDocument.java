package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping in the shape of the contract. */
record MappingDocument(String customerId, String psaType, long companyId, String companyName, String status,
        @Nullable String statusReason, String lastSyncAt, Person mappedBy, String mappedAt, long version) {

    static MappingDocument of(CustomerMapping mapping) {
        var by = mapping.mapped().by();
        return new MappingDocument(mapping.customer().value(), "autotask", mapping.company().value(),
                mapping.companyName(), StatusWords.of(mapping.status()),
                mapping.statusReason().isEmpty() ? null : mapping.statusReason(), mapping.synced().at().toString(),
                new Person(by.id(), by.name()), mapping.mapped().at().toString(), mapping.version());
    }

    record Person(String id, String name) {}

    /** @param nextCursor {@code null} on the last page */
    record Page(List<MappingDocument> items, @Nullable String nextCursor) {}
}
