package io.backupchecks.autotask.domain.resolution;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.caller.Operator;

/** The click that claimed a resolution last. */
public record Claimer(AttemptId id, Operator operator) {}
