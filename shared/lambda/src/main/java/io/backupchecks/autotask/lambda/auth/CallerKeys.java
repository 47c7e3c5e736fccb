package io.backupchecks.autotask.lambda.auth;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.backupchecks.autotask.domain.audit.AuditRetention;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Who may sign tokens for this service, and how long what they do is kept in the audit trail. Both are parameters of the
 * stack, which reach a running function by no other way than this.
 *
 * @param keys the public keys; two of them while keys are rotated
 */
public record CallerKeys(Issuer issuer, Audience audience, KeySet keys, Duration auditRetention) {

    /**
     * Reads the stored form {@code {"issuer": …, "audience": …, "keys": <JWKS>, "auditRetentionDays": 400}}; the JWKS may be
     * an object or its text, the days may be missing.
     *
     * @throws IllegalArgumentException where it is not of that form: nobody can call until it is mended
     */
    public static CallerKeys parse(String json) {
        try {
            var members = JSONObjectUtils.parse(json);
            return new CallerKeys(new Issuer(text(members, "issuer")), new Audience(text(members, "audience")),
                    KeySet.parse(keys(members)), auditRetention(members));
        } catch (ParseException _) {
            // The parser's own message may quote what it read.
            throw new IllegalArgumentException(
                    "the caller keys are not of the form {issuer, audience, keys, auditRetentionDays}");
        }
    }

    Optional<ECKey> key(String id) {
        return keys.find(id);
    }

    private static String text(Map<String, Object> members, String name) throws ParseException {
        var value = JSONObjectUtils.getString(members, name);
        if (value == null || value.isBlank()) {
            throw new ParseException(name, 0);
        }
        return value;
    }

    private static Duration auditRetention(Map<String, Object> members) throws ParseException {
        if (!members.containsKey("auditRetentionDays")) {
            return AuditRetention.USUAL;
        }
        var days = JSONObjectUtils.getInt(members, "auditRetentionDays");
        if (days < 1) {
            throw new ParseException("auditRetentionDays", 0);
        }
        return Duration.ofDays(days);
    }

    private static String keys(Map<String, Object> members) throws ParseException {
        return switch (members.get("keys")) {
            case String text -> text;
            case Map<?, ?> _ -> JSONObjectUtils.toJSONString(JSONObjectUtils.getJSONObject(members, "keys"));
            case null, default -> throw new ParseException("keys", 0);
        };
    }
}
