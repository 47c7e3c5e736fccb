package io.backupchecks.autotask.lambda.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;

/** A key pair made for one test. */
public record TestKey(ECKey pair) {

    public static TestKey named(String keyId) {
        try {
            return new TestKey(new ECKeyGenerator(Curve.P_256).keyID(keyId).generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String id() {
        return pair.getKeyID();
    }

    /** The public half as JSON Web Key. */
    public String publicJwk() {
        return pair.toPublicJWK().toJSONString();
    }

    byte[] sign(String signingInput) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.toECPrivateKey());
            signature.update(signingInput.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
