package io.backupchecks.autotask.domain.sync;

import dagger.BindsInstance;
import dagger.Component;
import io.backupchecks.autotask.domain.breaker.Breakers;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.Tenants;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The sync on whatever ports a test brings. */
@Singleton
@Component
public interface SyncUseCases {
    SyncNames syncNames();

    RefreshMapping refreshMapping();

    /** Makes them. */
    @Component.Factory
    interface Factory {
        SyncUseCases of(@BindsInstance Tenants tenants, @BindsInstance CustomerMappings mappings,
                @BindsInstance SyncRecords records, @BindsInstance Breakers breakers, @BindsInstance ServiceDesks desks,
                @BindsInstance Signals signals,
                @BindsInstance Clock clock);
    }
}
