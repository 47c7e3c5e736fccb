package io.backupchecks.autotask.client;

import dagger.Binds;
import dagger.Module;
import io.backupchecks.autotask.domain.desk.EntityInformation;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.diagnosis.Probes;

/**
 * Binds the service desk to Autotask.
 *
 * <p>The component brings {@link AutotaskSettings}, {@link CallObserver}, a clock and the source of the credentials.
 */
@Module
public interface AutotaskModule {
    @Binds
    ServiceDesks serviceDesks(AutotaskServiceDesks desks);

    @Binds
    Probes probes(AutotaskProbes probes);

    @Binds
    EntityInformation entityInformation(AutotaskEntityInformation information);
}
