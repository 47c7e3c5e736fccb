package io.backupchecks.autotask.testconnection;

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
@Component(modules = {FunctionModule.class, TestConnectionComponent.Own.class})
public interface TestConnectionComponent {
    PrimedHandler handler();

    Routes routes();

    /** The function in these surroundings. */
    static TestConnectionComponent in(Surroundings surroundings) {
        return DaggerTestConnectionComponent.factory().create(surroundings);
    }

    /** Makes components. */
    @Component.Factory
    interface Factory {
        TestConnectionComponent create(@BindsInstance Surroundings surroundings);
    }

    /** The function's own part. */
    @Module
    interface Own {
        @Provides
        static Routes routes(TestConnectionRoutes routes) {
            return routes.routes();
        }
    }
}
