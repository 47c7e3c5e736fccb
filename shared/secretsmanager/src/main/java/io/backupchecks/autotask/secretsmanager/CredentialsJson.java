package io.backupchecks.autotask.secretsmanager;

import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of the API credentials; whatever is wrong with it, no message quotes it. */
final class CredentialsJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private CredentialsJson() {}

    static ApiCredentials parse(Secret text) {
        var members = tree(text);
        return new ApiCredentials(member(members, "userName"), new Secret(member(members, "secret")),
                new Secret(member(members, "trackingIdentifier")));
    }

    static Secret write(ApiCredentials credentials) {
        return new Secret(MAPPER.writeValueAsString(Map.of("userName", credentials.userName(), "secret",
                credentials.secret().reveal(), "trackingIdentifier", credentials.trackingIdentifier().reveal())));
    }

    private static JsonNode tree(Secret text) {
        try {
            return MAPPER.readTree(text.reveal());
        } catch (JacksonException problem) {
            throw new StorageBroken("the API credentials are not JSON", new Unquoted(problem));
        }
    }

    private static String member(JsonNode members, String name) {
        var value = members.path(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new StorageBroken("the API credentials have no " + name, new Unquoted(new IllegalStateException()));
        }
        return value.stringValue();
    }
}
