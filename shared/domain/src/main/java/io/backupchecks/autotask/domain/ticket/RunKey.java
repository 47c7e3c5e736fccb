package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Database;

/** A run within one tenant: the key of its ticket. */
public record RunKey(Database database, RunId run) {}
