package io.backupchecks.autotask.wiring.testing;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import io.backupchecks.autotask.domain.desk.EntityInformation;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.wiring.FunctionModule;
import jakarta.inject.Singleton;

/** The adapters of the functions, for the demo data: it goes the same way into storage. */
@Singleton
@Component(modules = {FunctionModule.class, DemoComponent.NoRoutes.class})
interface DemoComponent {
    Tenants tenants();

    CustomerMappings mappings();

    ServiceDesks serviceDesks();

    EntityInformation entityInformation();

    /** Makes the component. */
    @Component.Factory
    interface Factory {
        DemoComponent create(@BindsInstance Surroundings surroundings);
    }

    /** Nothing is routed here. */
    @Module
    interface NoRoutes {
        @Provides
        static Routes routes() {
            return Routes.of();
        }
    }
}
