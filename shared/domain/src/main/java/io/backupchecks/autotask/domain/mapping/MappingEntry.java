package io.backupchecks.autotask.domain.mapping;

import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about a customer: the mapping, or what an unmapped one leaves behind, so that its version goes on and no
 * older read can ever match a later mapping.
 *
 * @param version 0 where nothing is stored
 * @param mapping {@code null} for a customer that is not mapped
 */
public record MappingEntry(Database database, CustomerId customer, long version, @Nullable CustomerMapping mapping) {
    /** Of a customer that was never mapped. */
    public static MappingEntry none(Database database, CustomerId customer) {
        return new MappingEntry(database, customer, 0, null);
    }

    public static MappingEntry of(CustomerMapping mapping) {
        return new MappingEntry(mapping.database(), mapping.customer(), mapping.version(), mapping);
    }

    /** After the mapping was taken away. */
    public MappingEntry unmapped() {
        return new MappingEntry(database, customer, version + 1, null);
    }

    public Optional<CustomerMapping> found() {
        return Optional.ofNullable(mapping);
    }

    /** The version that a caller may have seen: there is none of a customer that is not mapped. */
    public OptionalLong seenVersion() {
        return mapping == null ? OptionalLong.empty() : OptionalLong.of(version);
    }
}
