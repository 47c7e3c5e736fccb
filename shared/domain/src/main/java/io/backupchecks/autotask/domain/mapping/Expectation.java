package io.backupchecks.autotask.domain.mapping;

import java.util.OptionalLong;

/** What a caller knew of a customer's mapping when it asked for a change. */
@FunctionalInterface
public interface Expectation {
    /** @param version the version that stands now; empty for a customer that is not mapped */
    boolean holds(OptionalLong version);
}
