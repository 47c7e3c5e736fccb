/** A run's ticket as the contract shows it: the same document in every function. */
@NullMarked
package io.backupchecks.autotask.lambda.ticket;

import org.jspecify.annotations.NullMarked;
