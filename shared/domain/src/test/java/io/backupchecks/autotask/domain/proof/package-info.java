/** Proof of the protocol on the real use cases: every fault, every pair of faults, and simulated schedules by the thousand. */
@NullMarked
package io.backupchecks.autotask.domain.proof;

import org.jspecify.annotations.NullMarked;
