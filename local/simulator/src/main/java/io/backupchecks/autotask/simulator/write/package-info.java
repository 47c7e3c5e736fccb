/** Making and changing rows: what is accepted, what is refused with which text, what the server stamps. */
@NullMarked
package io.backupchecks.autotask.simulator.write;

import org.jspecify.annotations.NullMarked;
