/** A customer's mapping as the contract shows it: the same document in every function. */
@NullMarked
package io.backupchecks.autotask.lambda.mapping;

import org.jspecify.annotations.NullMarked;
