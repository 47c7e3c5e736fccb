/** Faults at the wire: what must hold when calls of the functions fail, or their processes die, holds on the real parts. */
@NullMarked
package io.backupchecks.autotask.checks.faults;

import org.jspecify.annotations.NullMarked;
