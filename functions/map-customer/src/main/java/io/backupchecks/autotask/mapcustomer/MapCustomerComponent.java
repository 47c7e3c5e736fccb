package io.backupchecks.autotask.mapcustomer;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.wiring.FunctionModule;
import jakarta.inject.Singleton;

/** What the function is made of. */
@Singleton
@Component(modules = {FunctionModule.class, MapCustomerComponent.Own.class})
public interface MapCustomerComponent {
    PrimedHandler handler();

    Routes routes();

    /** The function in these surroundings. */
    static MapCustomerComponent in(Surroundings surroundings) {
        return DaggerMapCustomerComponent.factory().create(surroundings);
    }

    /** Makes components. */
    @Component.Factory
    interface Factory {
        MapCustomerComponent create(@BindsInstance Surroundings surroundings);
    }

    /** The function's own part. */
    @Module
    interface Own {
        @Provides
        static Routes routes(MapCustomerRoutes routes) {
            return routes.routes();
        }
    }
}
