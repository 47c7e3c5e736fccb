package io.backupchecks.autotask.lambda.mapping;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.lambda.http.EntityTag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A mapping in the shape of the contract. */
public record MappingDocument(String customerId, String psaType, long companyId, String companyName, String status,
        @Nullable String statusReason, String lastSyncAt, Person mappedBy, String mappedAt, long version) {

    /** Shows a mapping. */
    public static MappingDocument of(CustomerMapping mapping) {
        var by = mapping.mapped().by();
        return new MappingDocument(mapping.customer().value(), "autotask", mapping.company().value(),
                mapping.companyName(), word(mapping.status()),
                mapping.statusReason().isEmpty() ? null : mapping.statusReason(), mapping.synced().at().toString(),
                new Person(by.id(), by.name()), mapping.mapped().at().toString(), mapping.version());
    }

    /** The entity tag of the document: the sync stamp is not in it. */
    public EntityTag entityTag() {
        return new EntityTag(Long.toString(version));
    }

    /** The word of the contract for a status. */
    public static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** A person of Backupchecks. */
    public record Person(String id, String name) {}
}
