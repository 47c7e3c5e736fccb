package io.backupchecks.autotask.secretsmanager;

import dagger.BindsInstance;
import dagger.Component;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsSource;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The module, wired as a function wires it. */
@Singleton
@Component(modules = SecretsManagerModule.class)
interface SecretsComponent {
    ApiCredentialsSource source();

    SecretsManagerApiCredentials apiCredentials();

    CallerKeysText callerKeys();

    SecretsManagerClient client();

    @Component.Factory
    interface Factory {
        SecretsComponent create(@BindsInstance Region region, @BindsInstance AwsCredentialsProvider credentials,
                @BindsInstance SecretNames names);
    }
}
