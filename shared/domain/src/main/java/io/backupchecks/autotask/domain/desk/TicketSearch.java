package io.backupchecks.autotask.domain.desk;

import java.util.List;

/** What a search by markers brought. */
public sealed interface TicketSearch {
    /** The whole answer, every row asked for; it may be empty, which alone proves nothing. */
    record Rows(List<FoundTicket> tickets) implements TicketSearch {
        public Rows {
            tickets = List.copyOf(tickets);
        }
    }

    /** No look: neither empty nor found, whatever the answer contained. */
    record NoLook(DeskFailure failure) implements TicketSearch {}
}
