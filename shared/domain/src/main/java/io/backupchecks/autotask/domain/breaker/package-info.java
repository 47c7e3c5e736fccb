/** Stopping all calls with credentials that Autotask has rejected. */
@NullMarked
package io.backupchecks.autotask.domain.breaker;

import org.jspecify.annotations.NullMarked;
