package io.backupchecks.autotask.domain.configuration;

import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.Settings;
import java.util.Optional;

/** What the administrator chooses from. */
public sealed interface ReferenceDataView {
    /**
     * The tenant's picklists.
     *
     * @param stale whether they should have been read anew and Autotask gave no answer
     * @param settings those in use, whose values are shown even where the tenant has given them up
     */
    record Known(ReferenceData data, boolean stale, Optional<Settings> settings) implements ReferenceDataView {}

    record ConnectionUntested() implements ReferenceDataView {}

    /** Never read so far, and Autotask gave no answer. */
    record Unavailable() implements ReferenceDataView {}
}
