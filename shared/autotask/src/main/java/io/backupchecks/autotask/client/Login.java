package io.backupchecks.autotask.client;

import io.backupchecks.autotask.domain.tenant.ApiCredentials;

/** One API user: the name to ask for, the headers to send, and the messages in which none of it may show. */
final class Login {
    private final ApiCredentials credentials;
    private final SecretHeaders headers;
    private final Messages messages;

    Login(ApiCredentials credentials) {
        this.credentials = credentials;
        headers = new SecretHeaders(credentials);
        messages = new Messages(headers.values());
    }

    String userName() {
        return credentials.userName();
    }

    SecretHeaders headers() {
        return headers;
    }

    /** For a call that carries none of it. */
    RequestHeaders unsent() {
        return RequestHeaders.hiding(headers::values);
    }

    Messages messages() {
        return messages;
    }
}
