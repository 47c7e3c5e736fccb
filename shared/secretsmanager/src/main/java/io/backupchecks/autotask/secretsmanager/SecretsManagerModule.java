package io.backupchecks.autotask.secretsmanager;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsSource;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsStore;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Wires the secrets. A function's component provides {@link SecretNames}, the region ({@code AWS_REGION}) and the
 * credentials ({@link ProcessCredentials}). A try of a call ends after one second, the call after three.
 */
@Module
public interface SecretsManagerModule {

    @Binds
    ApiCredentialsSource apiCredentials(SecretsManagerApiCredentials credentials);

    @Binds
    ApiCredentialsStore apiCredentialsStore(SecretsManagerCredentialsStore store);

    @Provides
    @Singleton
    static SecretsManagerClient client(Region region, AwsCredentialsProvider credentials) {
        return new Patience(Duration.ofSeconds(1), Duration.ofSeconds(3)).client(region, credentials);
    }
}
