/** Invocations by a schedule: nobody waits for an answer. */
@NullMarked
package io.backupchecks.autotask.lambda.schedule;

import org.jspecify.annotations.NullMarked;
