package io.backupchecks.autotask.wiring.testing;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import io.backupchecks.autotask.domain.desk.EntityInformation;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.ConnectionProofs;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.ticket.Issuer;
import io.backupchecks.autotask.domain.time.Pause;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.priming.Perishable;
import io.backupchecks.autotask.lambda.priming.PrimingStep;
import io.backupchecks.autotask.wiring.FunctionModule;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What the functions are made of, for the demo data, which goes the same way into storage, and for tests. */
@Singleton
@Component(modules = {FunctionModule.class, DemoComponent.NoRoutes.class})
interface DemoComponent {
    Tenants tenants();

    ConnectionProofs connectionProofs();

    Clock clock();

    CustomerMappings mappings();

    ServiceDesks serviceDesks();

    EntityInformation entityInformation();

    Issuer issuer();

    Signals signals();

    Pause pause();

    RandomGenerator random();

    Set<PrimingStep> primingSteps();

    Set<Perishable> perishables();

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
