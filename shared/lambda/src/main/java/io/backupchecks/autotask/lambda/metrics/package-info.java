/** Counters and durations in CloudWatch's embedded metric format. */
@NullMarked
package io.backupchecks.autotask.lambda.metrics;

import org.jspecify.annotations.NullMarked;
