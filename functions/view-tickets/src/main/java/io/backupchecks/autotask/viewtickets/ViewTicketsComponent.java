package io.backupchecks.autotask.viewtickets;

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
@Component(modules = {FunctionModule.class, ViewTicketsComponent.Own.class})
public interface ViewTicketsComponent {
    PrimedHandler handler();

    Routes routes();

    /** The function in these surroundings. */
    static ViewTicketsComponent in(Surroundings surroundings) {
        return DaggerViewTicketsComponent.factory().create(surroundings);
    }

    /** Makes components. */
    @Component.Factory
    interface Factory {
        ViewTicketsComponent create(@BindsInstance Surroundings surroundings);
    }

    /** The function's own part. */
    @Module
    interface Own {
        @Provides
        static Routes routes(ViewTicketsRoutes routes) {
            return routes.routes();
        }
    }
}
