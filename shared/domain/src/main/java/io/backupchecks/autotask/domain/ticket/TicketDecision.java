package io.backupchecks.autotask.domain.ticket;

/** What became of a person's decision. */
public sealed interface TicketDecision {
    /** It is recorded. */
    record Decided(RunTicketView ticket) implements TicketDecision {}

    /** The run is in no state, or not in time, for this decision; nothing was changed. */
    record NothingToDecide(RunTicketView ticket) implements TicketDecision {}
}
