/** One effect-free rehearsal at start, so that the first request finds everything loaded. */
@NullMarked
package io.backupchecks.autotask.lambda.priming;

import org.jspecify.annotations.NullMarked;
