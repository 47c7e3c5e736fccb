/** A run's ticket: its states, how it is created, previewed, looked up and reconciled. */
@NullMarked
package io.backupchecks.autotask.domain.ticket;

import org.jspecify.annotations.NullMarked;
