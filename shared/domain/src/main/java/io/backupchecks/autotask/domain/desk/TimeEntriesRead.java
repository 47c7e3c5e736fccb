package io.backupchecks.autotask.domain.desk;

import java.util.List;

/** What reading the time entries of some tickets brought. */
public sealed interface TimeEntriesRead {
    /** The whole answer, to its last page, every row asked for. Empty for an API user who may see no time entries. */
    record Rows(List<TimeEntry> entries) implements TimeEntriesRead {
        public Rows {
            entries = List.copyOf(entries);
        }

        public int on(TicketId ticket) {
            return Math.toIntExact(entries.stream().filter(entry -> entry.ticket().equals(ticket)).count());
        }
    }

    /** Not known, whatever the answer contained. */
    record NoLook(DeskFailure failure) implements TimeEntriesRead {}
}
