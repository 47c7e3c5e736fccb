package io.backupchecks.autotask.configure;

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
@Component(modules = {FunctionModule.class, ConfigureComponent.Own.class})
public interface ConfigureComponent {
    PrimedHandler handler();

    Routes routes();

    /** The function in these surroundings. */
    static ConfigureComponent in(Surroundings surroundings) {
        return DaggerConfigureComponent.factory().create(surroundings);
    }

    /** Makes components. */
    @Component.Factory
    interface Factory {
        ConfigureComponent create(@BindsInstance Surroundings surroundings);
    }

    /** The function's own part. */
    @Module
    interface Own {
        @Provides
        static Routes routes(ConfigureRoutes routes) {
            return routes.routes();
        }
    }
}
