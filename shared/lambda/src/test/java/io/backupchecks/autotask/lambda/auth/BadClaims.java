package io.backupchecks.autotask.lambda.auth;

import static io.backupchecks.autotask.lambda.auth.TokenParties.GOOD;
import static io.backupchecks.autotask.lambda.auth.TokenParties.NOW;
import static io.backupchecks.autotask.lambda.auth.TokenParties.SECOND;
import static io.backupchecks.autotask.lambda.auth.TokenParties.refused;

import io.backupchecks.autotask.lambda.testing.TestToken;
import io.backupchecks.autotask.lambda.testing.TestTokens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Tokens of a good key whose claims break a rule. */
final class BadClaims {
    private BadClaims() {}

    static Stream<Arguments> all() {
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
                claims("issued in the future, valid now", TokenDefect.NOT_YET,
                        GOOD.with("iat", SECOND + 61).with("exp", SECOND + 100).with("nbf", SECOND)),
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

    private static Arguments claims(String what, TokenDefect defect, TestToken token) {
        return refused(what, defect, token.compact());
    }

    private static Arguments claim(String what, TestToken token) {
        return claims(what, TokenDefect.CLAIM, token);
    }
}
