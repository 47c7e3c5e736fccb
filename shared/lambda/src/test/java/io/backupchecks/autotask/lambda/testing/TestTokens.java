package io.backupchecks.autotask.lambda.testing;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.lambda.auth.CallerKeySource;
import io.backupchecks.autotask.lambda.auth.CallerKeys;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A Backupchecks instance that signs tokens, with the keys that a function needs to verify them. */
public final class TestTokens {
    public static final String ISSUER = "https://backupchecks.example";
    public static final String AUDIENCE = "backupchecks-autotask";

    private final InstantSource clock;
    private final TestKey key = TestKey.named("test-key-1");

    public TestTokens(InstantSource clock) {
        this.clock = clock;
    }

    public TestKey key() {
        return key;
    }

    /** A fixed source of this instance's public key. */
    public CallerKeySource keys() {
        var keys = keysOf(List.of(key));
        return () -> keys;
    }

    /** A good token of the operator 7, Anna. */
    public TestToken tokenFor(Role role) {
        var now = clock.instant().getEpochSecond();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        claims.put("sub", "7");
        claims.put("name", "Anna");
        claims.put("role", role.name().toLowerCase(Locale.ROOT));
        claims.put("iat", now);
        claims.put("exp", now + 120);
        claims.put("jti", "token-" + now);
        return new TestToken(Map.of("alg", "ES256", "kid", key.id(), "typ", "JWT"), claims, key);
    }

    /** What a function reads when these keys are configured. */
    public static CallerKeys keysOf(List<TestKey> keys) {
        return CallerKeys.parse(secretOf(keys));
    }

    /** The stored form of the configured keys. */
    public static String secretOf(List<TestKey> keys) {
        return """
                {"issuer": "%s", "audience": "%s", "keys": {"keys": [%s]}}"""
                .formatted(ISSUER, AUDIENCE, keys.stream().map(TestKey::publicJwk).collect(Collectors.joining(",")));
    }
}
