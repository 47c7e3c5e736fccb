/** What every function needs at its edge: wiring and settings. */
@NullMarked
package io.backupchecks.autotask.lambda;

import org.jspecify.annotations.NullMarked;
