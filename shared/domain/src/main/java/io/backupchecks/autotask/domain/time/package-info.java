/** Time as a use case needs it: what is left of an invocation, and waiting. */
@NullMarked
package io.backupchecks.autotask.domain.time;

import org.jspecify.annotations.NullMarked;
