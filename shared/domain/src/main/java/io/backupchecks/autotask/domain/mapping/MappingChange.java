package io.backupchecks.autotask.domain.mapping;

import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.run.CustomerId;
import java.util.OptionalLong;

/** How a change of a customer's mapping ended. */
public sealed interface MappingChange {
    /** @param first whether the customer was not mapped before */
    record Mapped(CustomerMapping mapping, boolean first) implements MappingChange {}

    record Unmapped() implements MappingChange {}

    /** There was nothing to take away. */
    record NotMapped() implements MappingChange {}

    /** @param current the version that stands now; empty for a customer that is not mapped */
    record Stale(OptionalLong current) implements MappingChange {}

    /** The company is another customer's. */
    record Taken(CustomerId by) implements MappingChange {}

    record CompanyAbsent() implements MappingChange {}

    record CompanyInactive(CompanyRead.Found company) implements MappingChange {}

    record Impossible(Obstacle obstacle) implements MappingChange {}
}
