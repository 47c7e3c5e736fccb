package io.backupchecks.autotask.lambda.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import io.backupchecks.autotask.domain.caller.RequestId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Accepts tokens that Backupchecks signed with ES256 for one call: the key comes from the configured set and from
 * nowhere else, and the claims are believed only after the signature.
 */
public final class TokenAuthentication implements Authentication {
    private final CallerKeySource source;
    private final Clock clock;

    public TokenAuthentication(CallerKeySource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Verdict judge(List<String> authorization, RequestId requestId) {
        return switch (BearerToken.in(authorization)) {
            case BearerToken.Defective(var defect) -> new Verdict.Refused(defect);
            case BearerToken.Plausible token -> judge(token, keysFor(token.keyId()), requestId);
        };
    }

    private Verdict judge(BearerToken.Plausible token, CallerKeys keys, RequestId requestId) {
        var key = keys.key(token.keyId());
        if (key.isEmpty()) {
            return new Verdict.Refused(TokenDefect.KEY);
        }
        if (!isSigned(token.jwt(), key.get())) {
            return new Verdict.Refused(TokenDefect.SIGNATURE);
        }
        return claims(token.jwt())
                .map(claims -> new ClaimRules(keys, clock.instant()).judge(claims, requestId))
                .orElseGet(() -> new Verdict.Refused(TokenDefect.PAYLOAD));
    }

    private CallerKeys keysFor(String keyId) {
        var current = source.current();
        return current.key(keyId).isPresent() ? current : source.refreshed();
    }

    private static boolean isSigned(SignedJWT jwt, ECKey key) {
        try {
            return jwt.verify(new ECDSAVerifier(key));
        } catch (JOSEException _) {
            return false;
        }
    }

    /** The parser would take some lists for objects. */
    private static Optional<Claims> claims(SignedJWT jwt) {
        return Optional.of(jwt.getPayload())
                .filter(payload -> payload.toString().startsWith("{"))
                .map(Payload::toJSONObject)
                .map(Claims::new);
    }
}
