/** What a technician sees and does in Autotask's own user interface. */
@NullMarked
package io.backupchecks.autotask.simulator.desk;

import org.jspecify.annotations.NullMarked;
