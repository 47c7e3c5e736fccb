package io.backupchecks.autotask.secretsmanager.testing;

import io.backupchecks.autotask.domain.tenant.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A secret with its versions and their staging labels: each label is at one version. */
final class StoredSecret {
    static final String CURRENT = "AWSCURRENT";
    private static final String PREVIOUS = "AWSPREVIOUS";

    private final String name;
    private final Map<String, Version> versions = new LinkedHashMap<>();
    private final Map<String, String> stages = new LinkedHashMap<>();

    StoredSecret(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The name with a suffix of six characters, as Secrets Manager adds; here always the same. */
    String arn() {
        return "arn:aws:secretsmanager:eu-central-1:000000000000:secret:" + name + "-Em1aT0";
    }

    boolean isNamed(String id) {
        return id.equals(name) || id.equals(arn());
    }

    /** Adds a version; the same once more changes nothing, as the SDK's tries send the same token. */
    void put(Version version, List<String> labels) {
        var former = versions.putIfAbsent(version.id(), version);
        if (former == null) {
            labels.forEach(label -> move(label, version.id()));
        } else if (!former.holds(version.text())) {
            throw Refused.exists("You can't use ClientRequestToken " + version.id()
                    + " because that value is already in use for a version of secret " + arn() + ".");
        }
    }

    Version version(String id) {
        var version = versions.get(id);
        if (version == null) {
            throw Refused.notFound("Secrets Manager can't find the specified secret value for VersionId: " + id);
        }
        return version;
    }

    Version staged(String label) {
        var id = stages.get(label);
        if (id == null) {
            throw Refused.notFound("Secrets Manager can't find the specified secret value for staging label: " + label);
        }
        return version(id);
    }

    List<String> labels(String versionId) {
        return stages.keySet().stream().filter(label -> versionId.equals(stages.get(label))).toList();
    }

    /** Versions without a label are left out, as DescribeSecret does. */
    Map<String, List<String>> labels() {
        var labels = new LinkedHashMap<String, List<String>>();
        stages.forEach((label, id) -> labels.computeIfAbsent(id, _ -> new ArrayList<>()).add(label));
        return labels;
    }

    private void move(String label, String versionId) {
        var former = stages.put(label, versionId);
        if (label.equals(CURRENT) && former != null) {
            stages.put(PREVIOUS, former);
        }
    }

    /** @param text null where the version holds bytes instead, which the emulator keeps none of */
    record Version(String id, @Nullable Secret text, Instant createdAt) {
        boolean holds(@Nullable Secret other) {
            return Optional.ofNullable(text).map(Secret::reveal).equals(Optional.ofNullable(other).map(Secret::reveal));
        }
    }
}
