package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.run.CustomerId;
import java.util.OptionalLong;

/**
 * What a request brings when it claims a run.
 *
 * @param confirmation the attempt that its operator knows to have made no ticket
 */
record Claim(AttemptId id, Operator operator, CustomerId customer, OptionalLong confirmation) {}
