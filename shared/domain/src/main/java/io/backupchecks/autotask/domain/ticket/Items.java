package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
import io.backupchecks.autotask.domain.ticket.RunTickets.Written;
import io.backupchecks.autotask.domain.time.Pause;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one write rule: compute the next item from the one that was read, write it if nobody came between, else decide
 * again from what stands there now.
 */
final class Items {
    private static final int TRIES = 12;
    private static final Duration BETWEEN = Duration.ofMillis(40);

    private final RunTickets tickets;
    private final Pause pause;

    @Inject
    Items(RunTickets tickets, Pause pause) {
        this.tickets = tickets;
        this.pause = pause;
    }

    /**
     * Takes the step until it holds or does not apply any more.
     *
     * @param writer names this request; with the version it makes the token of each write
     * @throws StorageUnavailable if storage lets nothing be read or written
     */
    Result take(RunTicket item, AttemptId writer, Step step) {
        var current = item;
        for (int left = TRIES; left > 0; left--) {
            var change = step.from(current);
            if (change.isEmpty()) {
                return new Result(false, current);
            }
            var next = change.get().item().atVersion(current.version() + 1);
            var written = write(current, next, change.get().events(), writer, left);
            if (written instanceof Written.Held || stands(written, next)) {
                return new Result(true, next);
            }
            current = written instanceof Written.Lost(var winner) ? winner.orElse(current) : current;
        }
        return new Result(false, current);
    }

    private Written write(RunTicket from, RunTicket next, List<AuditEvent> events, AttemptId writer, int left) {
        try {
            var written = tickets.write(new Change(from.version(), next, events, Tokens.of(writer, next)));
            if (written instanceof Written.Busy) {
                pause.of(BETWEEN);
            }
            return written;
        } catch (StorageUnavailable unavailable) {
            return readAgain(next, unavailable, left);
        }
    }

    /** What is not known is read; what that read does not show was not done. */
    private Written readAgain(RunTicket next, StorageUnavailable unavailable, int left) {
        if (left == 1) {
            throw unavailable;
        }
        return new Written.Lost(tickets.find(next.key()));
    }

    private static boolean stands(Written written, RunTicket next) {
        return written instanceof Written.Lost(var winner) && winner.filter(next::equals).isPresent();
    }

    /** One arrow of the life cycle with what it leaves in the audit trail; empty where it does not start. */
    @FunctionalInterface
    interface Step {
        Optional<Recorded> from(RunTicket item);

        static Step silent(Function<RunTicket, Optional<RunTicket>> arrow) {
            return item -> arrow.apply(item).map(next -> new Recorded(next, List.of()));
        }
    }

    /** The next item and the audit events that are written with it. */
    record Recorded(RunTicket item, List<AuditEvent> events) {}

    /**
     * @param held whether the step was taken
     * @param item what stands there now
     */
    record Result(boolean held, RunTicket item) {}
}
