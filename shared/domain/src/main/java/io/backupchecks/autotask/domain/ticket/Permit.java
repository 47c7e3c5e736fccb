package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.caller.Operator;
import java.time.Instant;

/**
 * The leave to send one POST, given once for one attempt.
 *
 * @param settleAt from here on a search that begins can tell that the attempt made no ticket
 */
public record Permit(long attempt, Operator operator, Instant at, Instant settleAt) {}
