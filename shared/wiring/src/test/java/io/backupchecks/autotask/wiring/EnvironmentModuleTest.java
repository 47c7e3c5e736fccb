package io.backupchecks.autotask.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backupchecks.autotask.client.AutotaskSettings;
import io.backupchecks.autotask.dynamodb.TableNames;
import io.backupchecks.autotask.lambda.Environment;
import io.backupchecks.autotask.secretsmanager.SecretNames;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class EnvironmentModuleTest {
    private final Environment environment = new Environment(Map.of("RUN_TICKETS_TABLE", "tickets",
            "CUSTOMER_MAPPINGS_TABLE", "mappings", "SETTINGS_TABLE", "settings", "TENANT_STATE_TABLE", "state",
            "AUDIT_EVENTS_TABLE", "audit", "API_CREDENTIALS_SECRET", "credentials", "CALLER_KEYS_SECRET", "keys",
            "AWS_REGION", "eu-central-1"));

    @Test
    void tablesSecretsAndRegionComeFromTheEnvironment() {
        assertThat(EnvironmentModule.tableNames(environment))
                .isEqualTo(new TableNames("tickets", "mappings", "settings", "state", "audit"));
        assertThat(EnvironmentModule.secretNames(environment)).isEqualTo(new SecretNames("credentials", "keys"));
        assertThat(EnvironmentModule.region(environment)).isEqualTo(Region.EU_CENTRAL_1);
    }

    @Test
    void withoutATableNoFunctionStarts() {
        assertThatThrownBy(() -> EnvironmentModule.tableNames(new Environment(Map.of())))
                .hasMessage("the environment variable RUN_TICKETS_TABLE is missing");
    }

    @Test
    void theRealAutotaskIsCalledUnlessAnotherIsNamed() {
        assertThat(EnvironmentModule.autotaskSettings(environment)).isEqualTo(AutotaskSettings.STANDARD);
        assertThat(EnvironmentModule
                .autotaskSettings(new Environment(Map.of("AUTOTASK_ENTRY_POINT", "http://127.0.0.1:9/"))))
                .isNotEqualTo(AutotaskSettings.STANDARD);
    }

    @Test
    void twoAddressesMayBeNamed() {
        var one = URI.create("http://127.0.0.1:9/");
        var other = URI.create("http://127.0.0.1:10/");

        assertThat(EnvironmentModule
                .autotaskSettings(new Environment(Map.of("AUTOTASK_ENTRY_POINT", one + " " + other))))
                .isEqualTo(AutotaskSettings.overriddenBy(one, other));
    }
}
