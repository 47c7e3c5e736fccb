package io.backupchecks.autotask.lambda.auth;

import static io.backupchecks.autotask.lambda.auth.TokenParties.CLOCK;
import static io.backupchecks.autotask.lambda.auth.TokenParties.GOOD;
import static io.backupchecks.autotask.lambda.auth.TokenParties.REQUEST;
import static io.backupchecks.autotask.lambda.auth.TokenParties.SECOND;
import static io.backupchecks.autotask.lambda.auth.TokenParties.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.lambda.auth.Authentication.Verdict;
import io.backupchecks.autotask.lambda.testing.TestToken;
import io.backupchecks.autotask.lambda.testing.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenAuthenticationTest {
    private static final String FORGED = "io.backupchecks.autotask.lambda.auth.ForgedTokens#";

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
    @MethodSource({FORGED + "headersWithoutAToken", FORGED + "tokensWithABadHeader",
            FORGED + "tokensWithABadSignature", "io.backupchecks.autotask.lambda.auth.BadClaims#all"})
    void refuses(String what, TokenDefect defect, List<String> authorization) {
        assertThat(authentication.judge(authorization, REQUEST)).as(what).isEqualTo(new Verdict.Refused(defect));
    }

    private Verdict judge(String authorization) {
        return authentication.judge(List.of(authorization), REQUEST);
    }
}
