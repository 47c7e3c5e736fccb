package io.backupchecks.autotask.createticket;

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
@Component(modules = {FunctionModule.class, CreateTicketComponent.Own.class})
public interface CreateTicketComponent {
    PrimedHandler handler();

    Routes routes();

    AwsClients awsClients();

    /** The function in these surroundings. */
    static CreateTicketComponent in(Surroundings surroundings) {
        return DaggerCreateTicketComponent.factory().create(surroundings);
    }

    /** Makes components. */
    @Component.Factory
    interface Factory {
        CreateTicketComponent create(@BindsInstance Surroundings surroundings);
    }

    /** The function's own part. */
    @Module
    interface Own {
        @Provides
        static Routes routes(CreateTicketRoutes routes) {
            return routes.routes();
        }
    }
}
