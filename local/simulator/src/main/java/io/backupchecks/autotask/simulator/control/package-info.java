/** The control API under {@code /_control/}, which the real Autotask does not have. */
@NullMarked
package io.backupchecks.autotask.simulator.control;

import org.jspecify.annotations.NullMarked;
