package io.backupchecks.autotask.dynamodb.testing;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** What the SDK asks for and no emulator looks at. */
public final class LocalAws {
    public static final Region REGION = Region.EU_CENTRAL_1;
    public static final AwsCredentialsProvider CREDENTIALS = StaticCredentialsProvider
            .create(AwsBasicCredentials.create("local", "local"));

    private LocalAws() {}
}
