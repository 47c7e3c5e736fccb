package io.backupchecks.autotask.client;

import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The login of an API user, and the only place that puts it on the wire. */
final class SecretHeaders implements RequestHeaders {
    private static final Pattern SENDABLE = Pattern.compile("[\\x20-\\x7E]+");

    private final ApiCredentials credentials;

    SecretHeaders(ApiCredentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public boolean canBeSent() {
        return values().allMatch(value -> SENDABLE.matcher(value).matches());
    }

    @Override
    public void attachTo(HttpRequest.Builder request) {
        request.setHeader("ApiIntegrationCode", credentials.trackingIdentifier().reveal())
                .setHeader("UserName", credentials.userName())
                .setHeader("Secret", credentials.secret().reveal());
    }

    @Override
    public Stream<String> values() {
        return Stream.of(credentials.secret().reveal(), credentials.trackingIdentifier().reveal(),
                credentials.userName());
    }
}
