package io.backupchecks.autotask.lambda.auth;

/** Why a token is refused. The reasons say nothing that the sender of the token does not know. */
public enum TokenDefect {
    MISSING("The Authorization header with a bearer token is missing."),
    MALFORMED(
            "The Authorization header does not hold one bearer token."),
    HEADER(
            "The token's header has other members than alg, kid and typ, or an ill-formed one."),
    ALGORITHM(
            "The token is not signed with ES256."),
    KEY(
            "The token names a key that is not known here."),
    SIGNATURE(
            "The token's signature is wrong."),
    PAYLOAD(
            "The token's claims cannot be read."),
    ISSUER(
            "The token's issuer is not the expected one."),
    AUDIENCE(
            "The token's audience is not this service alone."),
    CLAIM(
            "A claim of the token is missing or ill-formed: sub, name, role, iat, exp and jti are required."),
    LIFETIME(
            "The token's life is not from 1 to 120 seconds."),
    EXPIRED(
            "The token has expired."),
    NOT_YET(
            "The token is not valid yet.");

    private final String reason;

    TokenDefect(String reason) {
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
