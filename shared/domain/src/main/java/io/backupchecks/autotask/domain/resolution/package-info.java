/** Resolving a run's ticket: how far it has come, and the arrows from one state to the next. */
@NullMarked
package io.backupchecks.autotask.domain.resolution;

import org.jspecify.annotations.NullMarked;
