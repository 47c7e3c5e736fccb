/** What must reach a person without being asked for: each becomes a metric, and most an alarm. */
@NullMarked
package io.backupchecks.autotask.domain.signal;

import org.jspecify.annotations.NullMarked;
