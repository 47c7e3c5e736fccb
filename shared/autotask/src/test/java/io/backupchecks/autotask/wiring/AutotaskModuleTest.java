package io.backupchecks.autotask.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dagger.BindsInstance;
import dagger.Component;
import io.backupchecks.autotask.client.AutotaskConnections;
import io.backupchecks.autotask.client.AutotaskModule;
import io.backupchecks.autotask.client.AutotaskSettings;
import io.backupchecks.autotask.client.CallObserver;
import io.backupchecks.autotask.client.CallReport;
import io.backupchecks.autotask.client.WarmUp;
import io.backupchecks.autotask.domain.desk.EntityInformation;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketRead;
import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsSource;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.tenant.ApiUser.Login;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In another package than the client's, as the functions are. */
class AutotaskModuleTest {
    @Singleton
    @Component(modules = AutotaskModule.class)
    interface Wired {
        ServiceDesks desks();

        EntityInformation information();

        AutotaskConnections connections();

        WarmUp warmUp();

        @Component.Factory
        interface Factory {
            Wired with(@BindsInstance AutotaskSettings settings, @BindsInstance CallObserver observer,
                    @BindsInstance ApiCredentialsSource source, @BindsInstance Clock clock);
        }
    }

    private final List<String> reported = new ArrayList<>();
    private final CallObserver observer = new CallObserver() {
        @Override
        public void called(CallReport report) {
            reported.add(report.operation().method() + " " + report.operation().path() + " " + report.status());
        }

        @Override
        public void entryPointOverridden(URI entryPoint) {
            reported.add("overridden");
        }
    };

    @Test
    void opensTheDeskWithTheVersionInForceOverOneSetOfConnections() {
        try (var simulator = Simulator.builder()
                .userName("user@provider.example")
                .login(new Login("code", "v-7"))
                .start()) {
            var api = simulator.origin().resolve("ATServicesRest/");
            var wired = DaggerAutotaskModuleTest_Wired.factory()
                    .with(AutotaskSettings.overriddenBy(api), observer, AutotaskModuleTest::secretNamedByItsVersion,
                            Clock.systemUTC());
            var database = new Database(632_538);
            var credentials = new Credentials(new SecretVersion("v-7"), true, database, 1);
            var zone = new Zone(database, api, simulator.origin());

            wired.warmUp().run();
            assertThat(wired.desks().open(credentials, zone).ticket(new TicketId(1), Duration.ofSeconds(5)))
                    .isEqualTo(new TicketRead.Absent());
            wired.information().ticketFields(credentials, zone, Duration.ofSeconds(5));
            wired.connections().forget();

            assertThat(reported).containsExactly("overridden", "GET versioninformation 200", "GET Tickets/{id} 200",
                    "GET Tickets/entityInformation/fields 200");
        }
    }

    private static ApiCredentials secretNamedByItsVersion(SecretVersion version) {
        return new ApiCredentials("user@provider.example", new Secret(version.value()), new Secret("code"));
    }
}
