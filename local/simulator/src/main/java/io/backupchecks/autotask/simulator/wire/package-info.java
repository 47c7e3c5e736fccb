/** How requests and answers travel: the record of calls, faults, pauses. */
@NullMarked
package io.backupchecks.autotask.simulator.wire;

import org.jspecify.annotations.NullMarked;
