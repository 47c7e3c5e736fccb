package io.backupchecks.autotask.secretsmanager;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * How long a client waits.
 *
 * @param oneTry for one try of a call
 * @param call for a call with all its tries
 */
record Patience(Duration oneTry, Duration call) {

    SecretsManagerClient client(Region region, AwsCredentialsProvider credentials) {
        return SecretsManagerClient.builder()
                .region(region)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(oneTry).socketTimeout(oneTry))
                .overrideConfiguration(settings -> settings.apiCallAttemptTimeout(oneTry).apiCallTimeout(call))
                .build();
    }
}
