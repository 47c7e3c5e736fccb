/** The function that settles open outcomes, on a schedule. */
@NullMarked
package io.backupchecks.autotask.reconciletickets;

import org.jspecify.annotations.NullMarked;
