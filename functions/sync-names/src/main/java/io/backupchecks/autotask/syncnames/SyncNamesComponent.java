package io.backupchecks.autotask.syncnames;

import dagger.Binds;
import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.schedule.RoutedTaskHandler;
import io.backupchecks.autotask.lambda.schedule.ScheduledTask;
import io.backupchecks.autotask.wiring.FunctionModule;
import jakarta.inject.Singleton;

/** What the function is made of. */
@Singleton
@Component(modules = {FunctionModule.class, SyncNamesComponent.Own.class})
public interface SyncNamesComponent {
    RoutedTaskHandler handler();

    Routes routes();

    /** The function in these surroundings. */
    static SyncNamesComponent in(Surroundings surroundings) {
        return DaggerSyncNamesComponent.factory().create(surroundings);
    }

    /** Makes components. */
    @Component.Factory
    interface Factory {
        SyncNamesComponent create(@BindsInstance Surroundings surroundings);
    }

    /** The function's own part. */
    @Module
    interface Own {
        @Binds
        ScheduledTask task(SyncTask task);

        @Provides
        static Routes routes(SyncNamesRoutes routes) {
            return routes.routes();
        }
    }
}
