package io.backupchecks.autotask.domain.tenant;

/**
 * The login of an Autotask API user, as one version of the secret holds it; it prints none of it.
 *
 * @param trackingIdentifier the integration code, sent as {@code ApiIntegrationCode}
 */
public record ApiCredentials(String userName, Secret secret, Secret trackingIdentifier) {
    @Override
    public String toString() {
        return "ApiCredentials[***]";
    }
}
