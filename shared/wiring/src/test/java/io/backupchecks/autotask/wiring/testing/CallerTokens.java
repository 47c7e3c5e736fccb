package io.backupchecks.autotask.wiring.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Signs tokens as Backupchecks does, with a key that lives as long as this object. */
public final class CallerTokens {
    public static final Set<String> ROLES = Set.of("admin", "operator", "reporter", "viewer");
    public static final String ISSUER = "https://backupchecks.example";
    public static final String AUDIENCE = "backupchecks-autotask";

    private static final int LIFE_SECONDS = 120;

    private final Clock clock;
    private final ECKey key;
    private final List<JWK> accepted = new ArrayList<>();

    /** Accepts what this object signs, and nothing else. */
    public CallerTokens(Clock clock) {
        this.clock = clock;
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("local-" + UUID.randomUUID()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        accepted.add(key.toPublicJWK());
    }

    /**
     * Accepts the keys of a JWK set, too.
     *
     * @throws IllegalArgumentException where the text is none
     */
    public CallerTokens(Clock clock, String others) {
        this(clock);
        try {
            accepted.addAll(JWKSet.parse(others).toPublicJWKSet().getKeys());
        } catch (ParseException e) {
            throw new IllegalArgumentException("The caller keys are no JWK set: " + e.getMessage(), e);
        }
    }

    /** The value of the caller keys' secret. */
    public String callerKeys() {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("issuer", ISSUER, "audience", AUDIENCE, "keys", new JWKSet(accepted).toJSONObject()));
    }

    /** All that is accepted, as a JWK set of public keys. */
    public String keySet() {
        return new JWKSet(accepted).toString();
    }

    /** A fresh token; it lives two minutes. */
    public String token(String role) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                    claims(role));
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet claims(String role) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder().issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("local-" + role)
                .claim("name", "Local " + role)
                .claim("role", role)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)))
                .build();
    }
}
