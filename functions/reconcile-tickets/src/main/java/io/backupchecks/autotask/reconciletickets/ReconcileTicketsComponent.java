package io.backupchecks.autotask.reconciletickets;

import dagger.Binds;
import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.schedule.ScheduledTask;
import io.backupchecks.autotask.wiring.AwsClients;
import io.backupchecks.autotask.wiring.FunctionModule;
import jakarta.inject.Singleton;

/** What the function is made of. */
@Singleton
@Component(modules = {FunctionModule.class, ReconcileTicketsComponent.Own.class})
public interface ReconcileTicketsComponent {
    InvocationHandler handler();

    AwsClients awsClients();

    /** The function in these surroundings. */
    static ReconcileTicketsComponent in(Surroundings surroundings) {
        return DaggerReconcileTicketsComponent.factory().create(surroundings);
    }

    /** Makes components. */
    @Component.Factory
    interface Factory {
        ReconcileTicketsComponent create(@BindsInstance Surroundings surroundings);
    }

    /** The function's own part. */
    @Module
    interface Own {
        @Binds
        ScheduledTask task(ReconcileTask task);

        /** It has none; the rehearsal of functions with routes is not for it. */
        @Provides
        static Routes routes() {
            return Routes.of();
        }
    }
}
