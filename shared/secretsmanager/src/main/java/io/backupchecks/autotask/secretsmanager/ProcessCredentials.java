package io.backupchecks.autotask.secretsmanager;

import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;

/**
 * Where a process finds its AWS credentials. Named outright, because the SDK's default chain tries files and the
 * network first. Under SnapStart Lambda offers a container URI, elsewhere variables.
 */
public final class ProcessCredentials {
    private static final String CONTAINER_URI = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

    private ProcessCredentials() {}

    /** @param variable looks an environment variable up */
    public static AwsCredentialsProvider of(Function<String, Optional<String>> variable) {
        return variable.apply(CONTAINER_URI).isPresent()
                ? ContainerCredentialsProvider.create()
                : EnvironmentVariableCredentialsProvider.create();
    }
}
