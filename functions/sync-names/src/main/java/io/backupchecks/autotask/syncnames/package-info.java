/** The function that keeps names and states of mapped companies in step, on a schedule and on request. */
@NullMarked
package io.backupchecks.autotask.syncnames;

import org.jspecify.annotations.NullMarked;
