package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.desk.NewTicket;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.time.Instant;

/**
 * One click that passed the gate, at work on a run.
 *
 * @param ticket made before anything is written, so that a fault in it cannot leave an attempt in doubt
 * @param item as this attempt last wrote or read it
 */
record Attempt(Click click, ServiceDesk desk, Zone zone, Settings settings, CustomerMapping mapping, NewTicket ticket,
        AttemptId id,
        RunTicket item) {
    Attempt with(RunTicket next) {
        return new Attempt(click, desk, zone, settings, mapping, ticket, id, next);
    }

    Trail trail(Instant at) {
        return new Trail(Actor.of(click.caller()), at);
    }
}
