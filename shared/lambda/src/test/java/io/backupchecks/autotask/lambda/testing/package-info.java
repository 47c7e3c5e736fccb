/** For the tests of the functions: tokens, events, a Lambda context, captured lines. */
@NullMarked
package io.backupchecks.autotask.lambda.testing;

import org.jspecify.annotations.NullMarked;
