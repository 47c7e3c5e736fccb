package io.backupchecks.autotask.domain.suggestion;

import dagger.BindsInstance;
import dagger.Component;
import io.backupchecks.autotask.domain.breaker.Breakers;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.Tenants;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The use case on whatever ports a test brings. */
@Singleton
@Component
interface TestSuggestions {
    SuggestCompanies suggestCompanies();

    /** Makes it. */
    @Component.Factory
    interface Factory {
        TestSuggestions of(@BindsInstance Tenants tenants, @BindsInstance CustomerMappings mappings,
                @BindsInstance CompanyDirectories directories, @BindsInstance Breakers breakers,
                @BindsInstance ServiceDesks desks,
                @BindsInstance Signals signals, @BindsInstance Clock clock);
    }
}
