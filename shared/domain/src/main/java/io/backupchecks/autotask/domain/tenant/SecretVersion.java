package io.backupchecks.autotask.domain.tenant;

/** The version of the API credentials in Secrets Manager. */
public record SecretVersion(String value) {}
