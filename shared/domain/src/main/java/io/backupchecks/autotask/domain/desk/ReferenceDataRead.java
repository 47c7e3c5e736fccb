package io.backupchecks.autotask.domain.desk;

import io.backupchecks.autotask.domain.tenant.ReferenceData;

/** What reading the ticket's fields brought. */
public sealed interface ReferenceDataRead {
    record Found(ReferenceData data) implements ReferenceDataRead {}

    record Failed(DeskFailure failure) implements ReferenceDataRead {}
}
