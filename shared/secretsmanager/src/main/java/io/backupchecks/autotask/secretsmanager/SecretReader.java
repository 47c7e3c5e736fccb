package io.backupchecks.autotask.secretsmanager;

import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

/** One call of GetSecretValue, with its failures in the domain's words. */
final class SecretReader {
    private final SecretsManagerClient client;

    @Inject
    SecretReader(SecretsManagerClient client) {
        this.client = client;
    }

    Secret read(What what, GetSecretValueRequest request) {
        try {
            return text(what, client.getSecretValue(request).secretString());
        } catch (SdkException problem) {
            throw Failure.of(what, problem);
        }
    }

    // The SDK leaves it null where the secret holds bytes.
    private static Secret text(What what, @Nullable String text) {
        if (text == null) {
            throw new StorageBroken(what.words() + " hold no text", new Unquoted(new IllegalStateException()));
        }
        return new Secret(text);
    }
}
