package io.backupchecks.autotask.domain.proof;

import dagger.Binds;
import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import io.backupchecks.autotask.domain.audit.AuditTrail;
import io.backupchecks.autotask.domain.breaker.Breakers;
import io.backupchecks.autotask.domain.configuration.ChangeCredentials;
import io.backupchecks.autotask.domain.configuration.ChangeSettings;
import io.backupchecks.autotask.domain.configuration.Decisions;
import io.backupchecks.autotask.domain.desk.CanaryRecords;
import io.backupchecks.autotask.domain.desk.EntityInformation;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.diagnosis.Probes;
import io.backupchecks.autotask.domain.diagnosis.TestConnection;
import io.backupchecks.autotask.domain.diagnosis.ValidateSettings;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.mapping.MapCustomer;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.sync.SyncNames;
import io.backupchecks.autotask.domain.sync.SyncRecords;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsStore;
import io.backupchecks.autotask.domain.tenant.ConnectionProofs;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.ticket.CreateTicket;
import io.backupchecks.autotask.domain.ticket.CreationFacts;
import io.backupchecks.autotask.domain.ticket.DecideTicket;
import io.backupchecks.autotask.domain.ticket.Issuer;
import io.backupchecks.autotask.domain.ticket.ReconcileTickets;
import io.backupchecks.autotask.domain.ticket.ResolveTicket;
import io.backupchecks.autotask.domain.ticket.RunTickets;
import io.backupchecks.autotask.domain.ticket.TicketPage;
import io.backupchecks.autotask.domain.ticket.ViewTickets;
import io.backupchecks.autotask.domain.time.Pause;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Everything that people and schedules do in a day, on one storage. */
@Singleton
@Component(modules = DayUseCases.Ports.class)
interface DayUseCases {
    ChangeCredentials changeCredentials();

    TestConnection testConnection();

    ChangeSettings changeSettings();

    ValidateSettings validateSettings();

    MapCustomer mapCustomer();

    SyncNames syncNames();

    CreateTicket create();

    ResolveTicket resolve();

    DecideTicket decide();

    ViewTickets views();

    ReconcileTickets reconcile();

    /** Makes them. */
    @Component.Factory
    interface Factory {
        DayUseCases of(@BindsInstance InMemoryStorage storage, @BindsInstance ServiceDesks desks,
                @BindsInstance Probes probes, @BindsInstance EntityInformation information,
                @BindsInstance ApiCredentialsStore store, @BindsInstance Signals signals, @BindsInstance Clock clock,
                @BindsInstance Pause pause, @BindsInstance RandomGenerator random, @BindsInstance Issuer issuer);
    }

    /** One storage is behind every port. */
    @Module
    interface Ports {
        @Binds
        Tenants tenants(InMemoryStorage storage);

        @Binds
        RunTickets runTickets(InMemoryStorage storage);

        @Binds
        CanaryRecords canaryRecords(InMemoryStorage storage);

        @Binds
        AuditTrail auditTrail(InMemoryStorage storage);

        @Binds
        Breakers breakers(InMemoryStorage storage);

        @Binds
        Decisions decisions(InMemoryStorage storage);

        @Binds
        ConnectionProofs connectionProofs(InMemoryStorage storage);

        @Binds
        CustomerMappings customerMappings(InMemoryStorage storage);

        @Binds
        SyncRecords syncRecords(InMemoryStorage storage);

        @Binds
        CreationFacts.Source creationFacts(InMemoryStorage storage);

        @Binds
        TicketPage.Source ticketPages(InMemoryStorage storage);
    }
}
