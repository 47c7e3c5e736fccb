package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.run.RunId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run's ticket as it is shown.
 *
 * @param ticket the run's ticket, {@code null} where there is none yet
 * @param duplicates every ticket with the run's marker, in a conflict and after one was decided; else empty
 * @param attempt the attempt to confirm, where a confirmation is needed
 * @param refusal the last attempt that made no ticket, {@code null} where none was refused
 * @param resolution of the ticket, {@code null} where there is none yet
 */
public record RunTicketView(RunId run, State state, @Nullable Ticket ticket, List<Duplicate> duplicates, long attempt,
        @Nullable Refusal refusal, @Nullable Instant permittedAt, @Nullable Instant settleAt,
        @Nullable Resolution resolution) {
    public RunTicketView {
        duplicates = List.copyOf(duplicates);
    }

    /** The states that people are shown. */
    public enum State {
        NONE,
        IN_PROGRESS,
        VERIFYING,
        NEEDS_CONFIRMATION,
        CREATED,
        CONFLICT
    }

    /**
     * @param number {@code null} until the ticket was read once
     * @param url {@code null} while the zone is not known
     * @param company {@code null} until the ticket was read once
     */
    public record Ticket(TicketId id, @Nullable String number, @Nullable URI url, @Nullable Long company,
            Operator createdBy, boolean adopted, Instant createdAt, @Nullable Status status) {}

    /**
     * What the ticket looked like when it was last seen.
     *
     * @param closed whether the administrator counts this status as closed
     * @param missing the last look did not find the ticket
     * @param timeEntries {@code null} where they were not counted
     */
    public record Status(int id, String label, boolean closed, Instant seenAt, boolean missing,
            @Nullable Integer timeEntries) {}

    /** @param recorded whether it is the run's until somebody decides otherwise */
    public record Duplicate(TicketId id, @Nullable URI url, boolean recorded) {}
}
