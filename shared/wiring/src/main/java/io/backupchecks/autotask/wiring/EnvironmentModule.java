package io.backupchecks.autotask.wiring;

import dagger.Module;
import dagger.Provides;
import io.backupchecks.autotask.client.AutotaskSettings;
import io.backupchecks.autotask.dynamodb.TableNames;
import io.backupchecks.autotask.lambda.Environment;
import io.backupchecks.autotask.secretsmanager.ProcessCredentials;
import io.backupchecks.autotask.secretsmanager.SecretNames;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Reads what the template puts into the environment of every function. */
@Module
interface EnvironmentModule {

    @Provides
    static TableNames tableNames(Environment environment) {
        return new TableNames(environment.require("RUN_TICKETS_TABLE"), environment.require("CUSTOMER_MAPPINGS_TABLE"),
                environment.require("SETTINGS_TABLE"), environment.require("TENANT_STATE_TABLE"),
                environment.require("AUDIT_EVENTS_TABLE"));
    }

    @Provides
    static SecretNames secretNames(Environment environment) {
        return new SecretNames(environment.require("API_CREDENTIALS_SECRET"),
                environment.require("CALLER_KEYS_SECRET"));
    }

    /** The one host that may be another one: a simulator's, or two with a blank between. The template cannot set it. */
    @Provides
    static AutotaskSettings autotaskSettings(Environment environment) {
        return environment.find("AUTOTASK_ENTRY_POINT")
                .map(addresses -> Stream.of(addresses.strip().split(" +")).map(URI::create).toArray(URI[]::new))
                .map(AutotaskSettings::overriddenBy)
                .orElse(AutotaskSettings.STANDARD);
    }

    @Provides
    static Region region(Environment environment) {
        return Region.of(environment.require("AWS_REGION"));
    }

    @Provides
    @Singleton
    static AwsCredentialsProvider credentials(Environment environment) {
        return ProcessCredentials.of(environment::find);
    }
}
