package io.backupchecks.autotask.lambda.auth;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.lambda.auth.Authentication.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a caller out of verified claims, or says which rule they break. */
final class ClaimRules {
    private static final Pattern OPERATOR_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern TOKEN_ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final Pattern NAME = Pattern.compile("\\P{C}{1,200}");
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(2);
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final CallerKeys keys;
    private final Instant now;

    ClaimRules(CallerKeys keys, Instant now) {
        this.keys = keys;
        this.now = now;
    }

    Verdict judge(Claims claims, RequestId requestId) {
        return parties(claims)
                .or(() -> times(claims))
                .<Verdict>map(Verdict.Refused::new)
                .orElseGet(() -> person(claims, requestId));
    }

    private Optional<TokenDefect> parties(Claims claims) {
        if (!claims.text("iss").equals(Optional.of(keys.issuer().value()))) {
            return Optional.of(TokenDefect.ISSUER);
        }
        return claims.soleAudience().equals(Optional.of(keys.audience().value()))
                ? Optional.empty()
                : Optional.of(TokenDefect.AUDIENCE);
    }

    private Optional<TokenDefect> times(Claims claims) {
        var issuedAt = claims.time("iat");
        var expiresAt = claims.time("exp");
        var notBefore = claims.has("nbf") ? claims.time("nbf") : issuedAt;
        return issuedAt.isPresent() && expiresAt.isPresent() && notBefore.isPresent()
                ? span(issuedAt.get(), expiresAt.get()).or(() -> start(issuedAt.get(), notBefore.get()))
                : Optional.of(TokenDefect.CLAIM);
    }

    private Optional<TokenDefect> span(Instant issuedAt, Instant expiresAt) {
        var life = Duration.between(issuedAt, expiresAt);
        if (!life.isPositive() || life.compareTo(LONGEST_LIFE) > 0) {
            return Optional.of(TokenDefect.LIFETIME);
        }
        return now.isBefore(expiresAt.plus(SKEW)) ? Optional.empty() : Optional.of(TokenDefect.EXPIRED);
    }

    private Optional<TokenDefect> start(Instant issuedAt, Instant notBefore) {
        var latest = now.plus(SKEW);
        return issuedAt.isAfter(latest) || notBefore.isAfter(latest)
                ? Optional.of(TokenDefect.NOT_YET)
                : Optional.empty();
    }

    private static Verdict person(Claims claims, RequestId requestId) {
        var id = claims.text("sub", OPERATOR_ID);
        var name = claims.text("name", NAME).filter(text -> !text.isBlank());
        var tokenId = claims.text("jti", TOKEN_ID);
        var role = claims.text("role");
        if (id.isEmpty() || name.isEmpty() || tokenId.isEmpty() || role.isEmpty()) {
            return new Verdict.Refused(TokenDefect.CLAIM);
        }
        var operator = new Operator(id.get(), name.get());
        return role(role.get())
                .<Verdict>map(known -> new Verdict.Known(new Caller(operator, known, tokenId.get(), requestId)))
                .orElseGet(Verdict.RoleUnknown::new);
    }

    private static Optional<Role> role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
