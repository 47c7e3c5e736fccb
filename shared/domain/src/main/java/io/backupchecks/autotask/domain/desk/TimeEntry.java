package io.backupchecks.autotask.domain.desk;

/** Time that somebody booked on a ticket. */
public record TimeEntry(TicketId ticket) {}
