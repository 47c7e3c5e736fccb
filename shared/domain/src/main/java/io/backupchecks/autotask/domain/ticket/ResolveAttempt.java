package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.time.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One click that passed the gate, at work on resolving a run's ticket.
 *
 * @param item as this attempt last wrote or read it
 * @param checked the last check that found nothing against closing, {@code null} before the first
 */
record ResolveAttempt(ResolveClick click, ServiceDesk desk, Zone zone, Settings settings, AttemptId id, RunTicket item,
        @Nullable Checked checked) {
    ResolveAttempt with(RunTicket next) {
        return new ResolveAttempt(click, desk, zone, settings, id, next, checked);
    }

    ResolveAttempt with(Checked check) {
        return new ResolveAttempt(click, desk, zone, settings, id, item, check);
    }

    Resolution resolution() {
        return item.currentResolution().orElseThrow();
    }

    TicketId ticket() {
        return resolution().ticket();
    }

    TimeLeft time() {
        return click.time();
    }

    Credentials credentials() {
        return click.facts().credentials();
    }

    ResolutionTrail trail(Instant at) {
        return new ResolutionTrail(Actor.of(click.caller()), at);
    }

    /**
     * A look at the ticket that found it open and without time entries.
     *
     * @param status of the ticket
     * @param left of the invocation when the time entries were asked for
     */
    record Checked(int status, Duration left) {}
}
