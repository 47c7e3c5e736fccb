package io.backupchecks.autotask.secretsmanager;

/**
 * Which secrets to read: each by its name or its ARN.
 *
 * @param apiCredentials {@code API_CREDENTIALS_SECRET}
 * @param callerKeys {@code CALLER_KEYS_SECRET}
 */
public record SecretNames(String apiCredentials, String callerKeys) {}
