package io.backupchecks.autotask.resolveticket;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.wiring.AwsClients;
import io.backupchecks.autotask.wiring.FunctionModule;
import jakarta.inject.Singleton;

/** What the function is made of. */
@Singleton
@Component(modules = {FunctionModule.class, ResolveTicketComponent.Own.class})
public interface ResolveTicketComponent {
    PrimedHandler handler();

    Routes routes();

    AwsClients awsClients();

    /** The function in these surroundings. */
    static ResolveTicketComponent in(Surroundings surroundings) {
        return DaggerResolveTicketComponent.factory().create(surroundings);
    }

    /** Makes components. */
    @Component.Factory
    interface Factory {
        ResolveTicketComponent create(@BindsInstance Surroundings surroundings);
    }

    /** The function's own part. */
    @Module
    interface Own {
        @Provides
        static Routes routes(ResolveTicketRoutes routes) {
            return routes.routes();
        }
    }
}
