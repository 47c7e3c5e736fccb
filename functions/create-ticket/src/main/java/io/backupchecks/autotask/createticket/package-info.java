/** The function that creates a run's ticket, and previews it. */
@NullMarked
package io.backupchecks.autotask.createticket;

import org.jspecify.annotations.NullMarked;
