/** Who calls, proved by a signed token, and what that role may do. */
@NullMarked
package io.backupchecks.autotask.lambda.auth;

import org.jspecify.annotations.NullMarked;
