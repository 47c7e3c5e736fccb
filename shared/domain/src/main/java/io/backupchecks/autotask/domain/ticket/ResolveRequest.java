package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.run.RunId;

/**
 * An operator's wish to resolve the ticket of a run.
 *
 * @param cycle as the operator saw it: a click that is repeated cannot close a ticket that was opened again
 */
public record ResolveRequest(RunId run, long cycle) {}
