package io.backupchecks.autotask.domain.mapping;

import dagger.BindsInstance;
import dagger.Component;
import io.backupchecks.autotask.domain.audit.AuditTrail;
import io.backupchecks.autotask.domain.breaker.Breakers;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.Tenants;
import java.time.Clock;

/** The use cases on whatever ports a test brings. */
@Component
interface TestMappings {
    MapCustomer mapCustomer();

    ViewMappings viewMappings();

    FindCompanies findCompanies();

    /** Makes them. */
    @Component.Factory
    interface Factory {
        TestMappings of(@BindsInstance Tenants tenants, @BindsInstance CustomerMappings mappings,
                @BindsInstance Breakers breakers, @BindsInstance AuditTrail trail,
                @BindsInstance ServiceDesks desks, @BindsInstance Signals signals, @BindsInstance Clock clock);
    }
}
