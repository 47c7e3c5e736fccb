package io.backupchecks.autotask.domain.desk;

/** How the one POST of a ticket ended: total, the first fitting row of the outcome table. */
public sealed interface TicketPost permits TicketPost.Created, Unconfirmed {
    /** 200 or 201 with a positive id. */
    record Created(TicketId id) implements TicketPost {}
}
