package io.backupchecks.autotask.domain.tenant;

/**
 * Which API credentials are in force; never the credentials themselves.
 *
 * @param secret the version in Secrets Manager that alone may be used
 * @param proven whether the connection test passed with this version
 * @param database the tenant they belong to, from the zone look-up; while they are not proven, the one in use before them, or
 *     {@link Database#NONE}
 */
public record Credentials(SecretVersion secret, boolean proven, Database database, long version) {}
