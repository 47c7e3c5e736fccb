package io.backupchecks.autotask.lambda.auth;

import static io.backupchecks.autotask.lambda.auth.TokenParties.GOOD;
import static io.backupchecks.autotask.lambda.auth.TokenParties.STRANGER;
import static io.backupchecks.autotask.lambda.auth.TokenParties.TOKENS;
import static io.backupchecks.autotask.lambda.auth.TokenParties.refused;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.backupchecks.autotask.lambda.testing.TestKey;
import io.backupchecks.autotask.lambda.testing.TestToken;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Headers without a token, and tokens that no good key signed as they are. */
final class ForgedTokens {
    private ForgedTokens() {}

    static Stream<Arguments> headersWithoutAToken() {
        var token = GOOD.compact();
        return Stream.of(
                Arguments.of("no header", TokenDefect.MISSING, List.of()),
                Arguments.of("two headers", TokenDefect.MALFORMED, List.of(GOOD.bearer(), GOOD.bearer())),
                malformed("empty header", ""), malformed("scheme alone", "Bearer"),
                malformed("scheme and blank", "Bearer "), malformed("no scheme", token),
                malformed("other scheme", "Basic " + token), malformed("two blanks", "Bearer  " + token),
                malformed("blank behind", "Bearer " + token + " "), malformed("line break", "Bearer " + token + "\n"),
                malformed("two tokens", "Bearer " + token + ", Bearer " + token),
                malformed("two parts", "Bearer " + token.substring(0, token.lastIndexOf('.'))),
                malformed("no signature", "Bearer " + token.substring(0, token.lastIndexOf('.') + 1)),
                malformed("no claims", "Bearer " + token.replaceFirst("[.].*[.]", "..")),
                malformed("four parts", "Bearer " + token + ".AAAA"),
                malformed("five parts", "Bearer a.b.c.d.e"),
                malformed("padding", "Bearer " + token + "=="), malformed("plain base64", "Bearer a+b.c/d.e"),
                malformed("quotes", "Bearer \"" + token + "\""), malformed("nul", "Bearer " + token + "\u0000"),
                malformed("too long", GOOD.with("pad", "x".repeat(4_000)).bearer()));
    }

    static Stream<Arguments> tokensWithABadHeader() throws JOSEException, ParseException {
        return Stream.of(
                refused("none", TokenDefect.HEADER, new PlainJWT(claims()).serialize() + "AAAA"),
                refused("none without signature", TokenDefect.MALFORMED, new PlainJWT(claims()).serialize()),
                refused("None in capitals", TokenDefect.ALGORITHM, GOOD.withHeader("alg", "None").compact()),
                refused("HS256 with the public key as secret", TokenDefect.ALGORITHM, hmacWithPublicKey()),
                refused("ES384", TokenDefect.ALGORITHM, es384()),
                refused("ES256K", TokenDefect.ALGORITHM, GOOD.withHeader("alg", "ES256K").compact()),
                refused("RS256", TokenDefect.ALGORITHM, GOOD.withHeader("alg", "RS256").compact()),
                refused("PS256", TokenDefect.ALGORITHM, GOOD.withHeader("alg", "PS256").compact()),
                refused("EdDSA", TokenDefect.ALGORITHM, GOOD.withHeader("alg", "EdDSA").compact()),
                refused("es256 in small letters", TokenDefect.ALGORITHM, GOOD.withHeader("alg", "es256").compact()),
                refused("no alg", TokenDefect.HEADER, GOOD.withoutHeader("alg").compact()),
                refused("alg a number", TokenDefect.HEADER, GOOD.withHeader("alg", 256).compact()),
                refused("an encryption algorithm", TokenDefect.ALGORITHM, GOOD.withHeader("alg", "dir").compact()),
                header("no kid", GOOD.withoutHeader("kid")), header("kid empty", GOOD.withHeader("kid", "")),
                header("kid a number", GOOD.withHeader("kid", 1)),
                header("kid a path", GOOD.withHeader("kid", "../../dev/null")),
                header("kid with SQL", GOOD.withHeader("kid", "x' or '1'='1")),
                header("kid an address", GOOD.withHeader("kid", "https://evil.example/key")),
                header("kid with nul", GOOD.withHeader("kid", "test-key-1\u0000")),
                header("kid with a line break", GOOD.withHeader("kid", "test-key-1\n")),
                header("kid too long", GOOD.withHeader("kid", "k".repeat(65))),
                header("jwk with the signer's key", GOOD.withHeader("jwk", jwk(STRANGER)).signedBy(STRANGER)),
                header("jwk with the right key", GOOD.withHeader("jwk", jwk(TOKENS.key()))),
                header("jku", GOOD.withHeader("jku", "https://evil.example/jwks.json")),
                header("x5u", GOOD.withHeader("x5u", "https://evil.example/chain.pem")),
                header("x5c", GOOD.withHeader("x5c", List.of("MIIB"))),
                header("x5t", GOOD.withHeader("x5t", "AAAA")),
                header("crit", GOOD.withHeader("crit", List.of("exp")).withHeader("exp", 1)),
                header("crit b64", GOOD.withHeader("crit", List.of("b64")).withHeader("b64", false)),
                header("b64 alone", GOOD.withHeader("b64", false)),
                header("content type", GOOD.withHeader("cty", "JWT")),
                header("other type", GOOD.withHeader("typ", "dpop+jwt")),
                header("unknown member", GOOD.withHeader("colour", "blue")),
                refused("header no JSON", TokenDefect.HEADER, GOOD.compact("alg=ES256", GOOD.payloadText())),
                refused("header a list", TokenDefect.HEADER, GOOD.compact("[]", GOOD.payloadText())),
                refused("header empty", TokenDefect.HEADER, GOOD.compact("{}", GOOD.payloadText())),
                refused("alg null", TokenDefect.HEADER, GOOD.compact("{\"alg\":null}", GOOD.payloadText())),
                refused("header null", TokenDefect.HEADER, GOOD.compact("null", GOOD.payloadText())),
                refused("alg twice", TokenDefect.HEADER,
                        GOOD.compact("{\"alg\":\"none\",\"alg\":\"ES256\",\"kid\":\"test-key-1\"}",
                                GOOD.payloadText())));
    }

    static Stream<Arguments> tokensWithABadSignature() {
        var token = GOOD.compact();
        var signed = token.substring(0, token.lastIndexOf('.'));
        var parts = token.split("\\.", -1);
        var other = GOOD.with("role", "admin").compact().split("\\.", -1);
        return Stream.of(
                refused("unknown kid", TokenDefect.KEY, GOOD.withHeader("kid", "test-key-2").compact()),
                refused("kid in other case", TokenDefect.KEY, GOOD.withHeader("kid", "TEST-KEY-1").compact()),
                signature("stranger's key under the right kid", GOOD.signedBy(STRANGER).compact()),
                signature("zero signature", signed + "." + base64(new byte[64])),
                signature("r and s the order of the curve", signed + "." + base64(order())),
                signature("short signature", signed + "." + base64(new byte[63])),
                signature("long signature", signed + "." + base64(new byte[65])),
                signature("DER signature", signed + "." + base64(der())),
                signature("one bit of the signature", signed + "." + flipped(parts[2])),
                signature("other payload", parts[0] + "." + other[1] + "." + parts[2]),
                signature("other header",
                        GOOD.withoutHeader("typ").compact().split("\\.", -1)[0] + "." + parts[1] + "." + parts[2]),
                signature("signature of another token", parts[0] + "." + parts[1] + "." + other[2]));
    }

    private static Arguments malformed(String what, String authorization) {
        return Arguments.of(what, TokenDefect.MALFORMED, List.of(authorization));
    }

    private static Arguments header(String what, TestToken token) {
        return refused(what, TokenDefect.HEADER, token.compact());
    }

    private static Arguments signature(String what, String token) {
        return refused(what, TokenDefect.SIGNATURE, token);
    }

    private static JWTClaimsSet claims() throws ParseException {
        return JWTClaimsSet.parse(new LinkedHashMap<>(GOOD.claims()));
    }

    private static String hmacWithPublicKey() throws JOSEException, ParseException {
        var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(TOKENS.key().id()).build(), claims());
        jwt.sign(new MACSigner(TOKENS.key().publicJwk().getBytes(StandardCharsets.UTF_8)));
        return jwt.serialize();
    }

    private static String es384() throws JOSEException, ParseException {
        var key = new ECKeyGenerator(Curve.P_384).keyID(TOKENS.key().id()).generate();
        var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(key.getKeyID()).build(), claims());
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private static Map<String, Object> jwk(TestKey key) {
        return key.pair().toPublicJWK().toJSONObject();
    }

    private static byte[] order() {
        var n = Curve.P_256.toECParameterSpec().getOrder().toByteArray();
        var both = new byte[64];
        System.arraycopy(n, n.length - 32, both, 0, 32);
        System.arraycopy(n, n.length - 32, both, 32, 32);
        return both;
    }

    /** A sequence of the integers 1 and 1. */
    private static byte[] der() {
        return new byte[]{0x30, 6, 2, 1, 1, 2, 1, 1};
    }

    private static String flipped(String base64) {
        var bytes = Base64.getUrlDecoder().decode(base64);
        bytes[10] ^= 1;
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
