package io.backupchecks.autotask.domain.desk;

/** What reading one ticket by its id brought. */
public sealed interface TicketRead {
    record Found(FoundTicket ticket) implements TicketRead {}

    /** Deleted, or not visible to the API user: Autotask answers both alike. */
    record Absent() implements TicketRead {}

    record Failed(DeskFailure failure) implements TicketRead {}
}
