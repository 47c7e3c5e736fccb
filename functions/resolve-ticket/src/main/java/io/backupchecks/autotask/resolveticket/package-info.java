/** The function that records what people decide about a run's ticket. */
@NullMarked
package io.backupchecks.autotask.resolveticket;

import org.jspecify.annotations.NullMarked;
