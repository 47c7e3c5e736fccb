package io.backupchecks.autotask.secretsmanager.testing;

import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.secretsmanager.testing.StoredSecret.Version;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The four operations, over secrets in memory. */
final class Operations {
    private final InstantSource clock;
    private final List<StoredSecret> secrets = new ArrayList<>();

    Operations(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Map<String, Object> answer(String operation, JsonNode request) {
        return switch (operation) {
            case "GetSecretValue" -> getSecretValue(request);
            case "PutSecretValue" -> putSecretValue(request);
            case "CreateSecret" -> createSecret(request);
            case "DescribeSecret" -> describeSecret(request);
            default -> throw Refused.unknownOperation();
        };
    }

    /** Adds a version that becomes the current one, and the secret itself where it is new. */
    synchronized void put(String name, Version version) {
        find(name).orElseGet(() -> create(name)).put(version, List.of(StoredSecret.CURRENT));
    }

    private Map<String, Object> getSecretValue(JsonNode request) {
        var secret = secret(request);
        var version = wanted(secret, request);
        var members = head(secret);
        members.put("VersionId", version.id());
        var text = version.text();
        if (text != null) {
            members.put("SecretString", text.reveal());
        } else {
            members.put("SecretBinary", "AA==");
        }
        members.put("VersionStages", secret.labels(version.id()));
        members.put("CreatedDate", version.createdAt().getEpochSecond());
        return members;
    }

    private static Version wanted(StoredSecret secret, JsonNode request) {
        var id = text(request, "VersionId");
        var label = text(request, "VersionStage");
        var version = id.map(secret::version).orElseGet(() -> secret.staged(label.orElse(StoredSecret.CURRENT)));
        if (label.isPresent() && !secret.labels(version.id()).contains(label.get())) {
            throw Refused.invalid("You provided a VersionStage that is not associated to the provided VersionId.");
        }
        return version;
    }

    private Map<String, Object> putSecretValue(JsonNode request) {
        var secret = secret(request);
        var version = version(request);
        secret.put(version, labels(request));
        var members = head(secret);
        members.put("VersionId", version.id());
        members.put("VersionStages", secret.labels(version.id()));
        return members;
    }

    private Map<String, Object> createSecret(JsonNode request) {
        var name = required(request, "Name");
        if (find(name).isPresent()) {
            throw Refused.exists("The operation failed because the secret " + name + " already exists.");
        }
        var version = version(request);
        var secret = create(name);
        secret.put(version, List.of(StoredSecret.CURRENT));
        var members = head(secret);
        members.put("VersionId", version.id());
        return members;
    }

    private Map<String, Object> describeSecret(JsonNode request) {
        var secret = secret(request);
        var members = head(secret);
        members.put("VersionIdsToStages", secret.labels());
        return members;
    }

    private StoredSecret create(String name) {
        var secret = new StoredSecret(name);
        secrets.add(secret);
        return secret;
    }

    private StoredSecret secret(JsonNode request) {
        return find(required(request, "SecretId"))
                .orElseThrow(() -> Refused.notFound("Secrets Manager can't find the specified secret."));
    }

    private Optional<StoredSecret> find(String id) {
        return secrets.stream().filter(secret -> secret.isNamed(id)).findFirst();
    }

    private Version version(JsonNode request) {
        return new Version(required(request, "ClientRequestToken"), new Secret(required(request, "SecretString")),
                clock.instant());
    }

    private static List<String> labels(JsonNode request) {
        var labels = request.path("VersionStages").valueStream().map(JsonNode::stringValue).toList();
        return labels.isEmpty() ? List.of(StoredSecret.CURRENT) : labels;
    }

    private static Map<String, Object> head(StoredSecret secret) {
        var members = new LinkedHashMap<String, Object>();
        members.put("ARN", secret.arn());
        members.put("Name", secret.name());
        return members;
    }

    private static String required(JsonNode request, String name) {
        return text(request, name).orElseThrow(() -> Refused.parameter("You must provide " + name + "."));
    }

    private static Optional<String> text(JsonNode request, String name) {
        return request.path(name).stringValueOpt();
    }
}
