package io.backupchecks.autotask.lambda.auth;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Public P-256 keys by their {@code kid}. */
public final class KeySet {
    private final Map<String, ECKey> keys;

    private KeySet(Map<String, ECKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads a JSON Web Key Set (RFC 7517). Keys that cannot verify ES256, or have no {@code kid}, are passed over; of a
     * private key only the public half is kept.
     *
     * @throws ParseException where the text is not a key set
     * @throws IllegalArgumentException where two keys share a {@code kid}
     */
    static KeySet parse(String jwks) throws ParseException {
        return of(JWKSet.parse(jwks).getKeys());
    }

    /** As read from a key set. */
    public static KeySet of(List<? extends JWK> keys) {
        return new KeySet(keys.stream()
                .filter(KeySet::verifiesEs256)
                .map(key -> key.toECKey().toPublicJWK())
                .collect(Collectors.toUnmodifiableMap(KeySet::id, Function.identity(), KeySet::refuseTwins)));
    }

    Optional<ECKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    private static boolean verifiesEs256(JWK key) {
        return key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve()) && key.getKeyID() != null
                && (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()))
                && (key.getAlgorithm() == null || JWSAlgorithm.ES256.equals(key.getAlgorithm()));
    }

    private static String id(ECKey key) {
        return key.getKeyID();
    }

    private static ECKey refuseTwins(ECKey one, ECKey other) {
        throw new IllegalArgumentException("two caller keys share a kid");
    }
}
