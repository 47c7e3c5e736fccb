package io.backupchecks.autotask.domain.desk;

/** Autotask's own id of a ticket: the only key of a ticket; its number is for display. */
public record TicketId(long value) implements Comparable<TicketId> {
    public TicketId {
        if (value <= 0) {
            throw new IllegalArgumentException("a ticket id is positive: " + value);
        }
    }

    @Override
    public int compareTo(TicketId other) {
        return Long.compare(value, other.value);
    }
}
