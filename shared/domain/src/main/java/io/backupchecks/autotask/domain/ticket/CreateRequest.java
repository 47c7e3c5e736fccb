package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.run.BackupRun;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import java.util.OptionalLong;

/**
 * An operator's wish for a ticket about a run.
 *
 * @param confirmation the attempt that the operator confirms to have made no ticket; ignored in every state but NOT_FOUND
 */
public record CreateRequest(RunId run, CustomerId customer, BackupRun report, OptionalLong confirmation) {}
