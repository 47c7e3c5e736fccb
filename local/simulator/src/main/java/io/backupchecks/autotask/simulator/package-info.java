/** A stateful, strict Autotask REST API on loopback, for tests and for people. */
@NullMarked
package io.backupchecks.autotask.simulator;

import org.jspecify.annotations.NullMarked;
