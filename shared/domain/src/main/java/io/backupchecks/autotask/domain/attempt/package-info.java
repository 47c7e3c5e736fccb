/** Attempts to write to Autotask: their names, the permits to send, and when to look for what came of them. */
@NullMarked
package io.backupchecks.autotask.domain.attempt;

import org.jspecify.annotations.NullMarked;
