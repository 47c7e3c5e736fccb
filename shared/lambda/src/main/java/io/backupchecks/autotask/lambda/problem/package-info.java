/** Errors as RFC 9457 problem documents. */
@NullMarked
package io.backupchecks.autotask.lambda.problem;

import org.jspecify.annotations.NullMarked;
