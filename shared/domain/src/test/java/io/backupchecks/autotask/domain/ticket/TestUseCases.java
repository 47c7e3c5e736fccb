package io.backupchecks.autotask.domain.ticket;

import dagger.BindsInstance;
import dagger.Component;
import io.backupchecks.autotask.domain.audit.AuditTrail;
import io.backupchecks.autotask.domain.breaker.Breakers;
import io.backupchecks.autotask.domain.desk.CanaryRecords;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.diagnosis.Probes;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.ConnectionProofs;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.time.Pause;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** The use cases on whatever ports a test brings. */
@Singleton
@Component
public interface TestUseCases {
    CreateTicket create();

    ViewTicket view();

    ViewTickets views();

    DecideTicket decide();

    PreviewTicket preview();

    ReconcileTickets reconcile();

    ResolveTicket resolve();

    AdoptTickets adopt();

    /** Makes them. */
    @Component.Factory
    interface Factory {
        TestUseCases of(@BindsInstance Tenants tenants, @BindsInstance RunTickets tickets,
                @BindsInstance CanaryRecords canaries, @BindsInstance AuditTrail trail,
                @BindsInstance Breakers breakers,
                @BindsInstance CreationFacts.Source facts, @BindsInstance TicketPage.Source pages,
                @BindsInstance ServiceDesks desks,
                @BindsInstance ConnectionProofs proofs, @BindsInstance Probes probes,
                @BindsInstance Signals signals, @BindsInstance Clock clock, @BindsInstance Pause pause,
                @BindsInstance RandomGenerator random, @BindsInstance Issuer issuer);
    }
}
