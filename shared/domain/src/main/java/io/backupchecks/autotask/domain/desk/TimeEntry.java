package io.backupchecks.autotask.domain.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * Time that somebody booked on a ticket.
 *
 * @param createdAt by Autotask's clock, empty where it does not say
 */
public record TimeEntry(TicketId ticket, Optional<Instant> createdAt) {}
