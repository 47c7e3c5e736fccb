package io.backupchecks.autotask.lambda.auth;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.lambda.auth.Authentication.Verdict;
import io.backupchecks.autotask.lambda.testing.TestClock;
import io.backupchecks.autotask.lambda.testing.TestKey;
import io.backupchecks.autotask.lambda.testing.TestToken;
import io.backupchecks.autotask.lambda.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenAuthenticationTest {
    private static final Instant NOW = Instant.parse("2026-01-12T21:00:00Z");
    private static final long SECOND = NOW.getEpochSecond();
    private static final TestClock CLOCK = new TestClock(NOW);
    private static final TestTokens TOKENS = new TestTokens(CLOCK);
    private static final TestToken GOOD = TOKENS.tokenFor(Role.OPERATOR);
    private static final TestKey STRANGER = TestKey.named(TOKENS.key().id());
    private static final RequestId REQUEST = new RequestId("request-1");

    private final TokenAuthentication authentication = new TokenAuthentication(TOKENS.keys(), CLOCK);

    @ParameterizedTest
    @EnumSource(Role.class)
    void knowsTheCallerOfAGoodToken(Role role) {
        assertThat(judge(TOKENS.tokenFor(role).bearer())).isEqualTo(new Verdict.Known(
                new Caller(new Operator("7", "Anna"), role, "token-" + SECOND, REQUEST)));
    }

    static final List<TestToken> GOOD_TOKENS = List.of(GOOD, GOOD.withoutHeader("typ"), GOOD.withHeader("typ", "jwt"),
            GOOD.with("aud", List.of(TestTokens.AUDIENCE)), GOOD.with("name", "Zoë O'Brien 李"),
            GOOD.with("sub", "a.B_c:d-9"), GOOD.with("colour", "blue"),
            GOOD.with("iat", SECOND).with("exp", SECOND + 1),
            GOOD.with("iat", SECOND + 60).with("exp", SECOND + 180),
            GOOD.with("iat", SECOND - 179).with("exp", SECOND - 59),
            GOOD.with("nbf", SECOND + 60), GOOD.with("nbf", 0));

    @ParameterizedTest
    @FieldSource("GOOD_TOKENS")
    void knowsTheCallerOfAnyGoodToken(TestToken token) {
        assertThat(judge(token.bearer())).isInstanceOf(Verdict.Known.class);
    }

    @Test
    void takesTheSchemeInAnyCase() {
        assertThat(judge("bearer " + GOOD.compact())).isInstanceOf(Verdict.Known.class);
    }

    static final List<String> STRANGE_ROLES = List.of("", " ", "Admin", "ADMIN", "admin ", "superuser",
            "admin,operator");

    @ParameterizedTest
    @FieldSource("STRANGE_ROLES")
    void givesNothingToARoleThatIsNotInTheTable(String role) {
        assertThat(judge(GOOD.with("role", role).bearer())).isEqualTo(new Verdict.RoleUnknown());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"headersWithoutAToken", "tokensWithABadHeader", "tokensWithABadSignature", "tokensWithBadClaims"})
    void refuses(String what, TokenDefect defect, List<String> authorization) {
        assertThat(authentication.judge(authorization, REQUEST)).as(what).isEqualTo(new Verdict.Refused(defect));
    }

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

    static Stream<Arguments> tokensWithBadClaims() {
        return Stream.of(tokensOfOtherParties(), tokensAtTheWrongTime(), tokensOfNobody(), payloads())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> tokensOfOtherParties() {
        return Stream.of(
                claims("no iss", TokenDefect.ISSUER, GOOD.without("iss")),
                claims("other iss", TokenDefect.ISSUER, GOOD.with("iss", "https://other.example")),
                claims("iss with a slash", TokenDefect.ISSUER, GOOD.with("iss", TestTokens.ISSUER + "/")),
                claims("iss in capitals", TokenDefect.ISSUER,
                        GOOD.with("iss", TestTokens.ISSUER.toUpperCase(Locale.ROOT))),
                claims("iss a list", TokenDefect.ISSUER, GOOD.with("iss", List.of(TestTokens.ISSUER))),
                claims("no aud", TokenDefect.AUDIENCE, GOOD.without("aud")),
                claims("other aud", TokenDefect.AUDIENCE, GOOD.with("aud", "other")),
                claims("longer aud", TokenDefect.AUDIENCE, GOOD.with("aud", TestTokens.AUDIENCE + "-2")),
                claims("aud with others", TokenDefect.AUDIENCE,
                        GOOD.with("aud", List.of(TestTokens.AUDIENCE, "other"))),
                claims("no aud in the list", TokenDefect.AUDIENCE, GOOD.with("aud", List.of())),
                claims("aud a list of numbers", TokenDefect.AUDIENCE, GOOD.with("aud", List.of(1))));
    }

    private static Stream<Arguments> tokensAtTheWrongTime() {
        return Stream.of(
                claims("no iat", TokenDefect.CLAIM, GOOD.without("iat")),
                claims("no exp", TokenDefect.CLAIM, GOOD.without("exp")),
                claims("iat a text", TokenDefect.CLAIM, GOOD.with("iat", Long.toString(SECOND))),
                claims("exp a text", TokenDefect.CLAIM, GOOD.with("exp", Long.toString(SECOND + 9))),
                claims("exp a date", TokenDefect.CLAIM, GOOD.with("exp", "2026-01-12T21:01:00Z")),
                claims("exp a fraction", TokenDefect.CLAIM, GOOD.with("exp", SECOND + 9.5)),
                claims("exp huge", TokenDefect.CLAIM, GOOD.with("exp", 1e300)),
                claims("exp the last long", TokenDefect.CLAIM, GOOD.with("exp", Long.MAX_VALUE)),
                claims("exp below zero", TokenDefect.CLAIM, GOOD.with("exp", -1)),
                claims("exp in milliseconds", TokenDefect.CLAIM, GOOD.with("exp", NOW.toEpochMilli() * 1_000)),
                claims("nbf a text", TokenDefect.CLAIM, GOOD.with("nbf", "now")),
                claims("life of 121 s", TokenDefect.LIFETIME, GOOD.with("exp", SECOND + 121)),
                claims("life of a day", TokenDefect.LIFETIME, GOOD.with("exp", SECOND + 86_400)),
                claims("no life", TokenDefect.LIFETIME, GOOD.with("exp", SECOND)),
                claims("exp before iat", TokenDefect.LIFETIME, GOOD.with("exp", SECOND - 1)),
                claims("expired", TokenDefect.EXPIRED, GOOD.with("iat", SECOND - 180).with("exp", SECOND - 60)),
                claims("expired long ago", TokenDefect.EXPIRED, GOOD.with("iat", 0).with("exp", 120)),
                claims("issued in the future", TokenDefect.NOT_YET,
                        GOOD.with("iat", SECOND + 61).with("exp", SECOND + 100)),
                claims("not valid yet", TokenDefect.NOT_YET, GOOD.with("nbf", SECOND + 61)));
    }

    private static Stream<Arguments> tokensOfNobody() {
        var missing = Stream.of("sub", "name", "role", "jti")
                .flatMap(claim -> Stream.of(claim("no " + claim, GOOD.without(claim)),
                        claim(claim + " a number", GOOD.with(claim, 7)), claim(claim + " true", GOOD.with(claim, true)),
                        claim(claim + " a list", GOOD.with(claim, List.of("admin"))),
                        claim(claim + " an object", GOOD.with(claim, Map.of()))));
        var illFormed = Stream.of(claim("sub empty", GOOD.with("sub", "")),
                claim("sub with blank", GOOD.with("sub", "a b")),
                claim("sub too long", GOOD.with("sub", "s".repeat(65))), claim("name empty", GOOD.with("name", "")),
                claim("name blank", GOOD.with("name", "  ")),
                claim("name too long", GOOD.with("name", "n".repeat(201))),
                claim("name with a line break", GOOD.with("name", "Anna\nadmin")),
                claim("name with a bidi control", GOOD.with("name", "Anna\u202e")),
                claim("jti empty", GOOD.with("jti", "")), claim("jti too long", GOOD.with("jti", "j".repeat(129))),
                claim("jti with a line break", GOOD.with("jti", "a\nb")));
        return Stream.concat(missing, illFormed);
    }

    private static Stream<Arguments> payloads() {
        var text = GOOD.payloadText();
        return Stream.of("null", "[]", "[[\"iss\",\"x\"]]", "\"x\"", "7", "{", "iss=x", text + text,
                text.replace("{", "{\"role\":\"admin\","))
                .map(payload -> refused("payload " + payload, TokenDefect.PAYLOAD,
                        GOOD.compact(GOOD.headerText(), payload)));
    }

    private Verdict judge(String authorization) {
        return authentication.judge(List.of(authorization), REQUEST);
    }

    private static Arguments malformed(String what, String authorization) {
        return Arguments.of(what, TokenDefect.MALFORMED, List.of(authorization));
    }

    private static Arguments refused(String what, TokenDefect defect, String token) {
        return Arguments.of(what, defect, List.of("Bearer " + token));
    }

    private static Arguments header(String what, TestToken token) {
        return refused(what, TokenDefect.HEADER, token.compact());
    }

    private static Arguments signature(String what, String token) {
        return refused(what, TokenDefect.SIGNATURE, token);
    }

    private static Arguments claims(String what, TokenDefect defect, TestToken token) {
        return refused(what, defect, token.compact());
    }

    private static Arguments claim(String what, TestToken token) {
        return claims(what, TokenDefect.CLAIM, token);
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
