/** Keeps the names and states of mapped companies in step with Autotask, without ever guessing. */
@NullMarked
package io.backupchecks.autotask.domain.sync;

import org.jspecify.annotations.NullMarked;
