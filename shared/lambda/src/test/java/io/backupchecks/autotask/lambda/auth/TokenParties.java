package io.backupchecks.autotask.lambda.auth;

import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.lambda.testing.TestClock;
import io.backupchecks.autotask.lambda.testing.TestKey;
import io.backupchecks.autotask.lambda.testing.TestToken;
import io.backupchecks.autotask.lambda.testing.TestTokens;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Who signs, who verifies, and when, in the tests of tokens. */
final class TokenParties {
    static final Instant NOW = Instant.parse("2026-01-12T21:00:00Z");
    static final long SECOND = NOW.getEpochSecond();
    static final TestClock CLOCK = new TestClock(NOW);
    static final TestTokens TOKENS = new TestTokens(CLOCK);
    static final TestToken GOOD = TOKENS.tokenFor(Role.OPERATOR);
    static final TestKey STRANGER = TestKey.named(TOKENS.key().id());
    static final RequestId REQUEST = new RequestId("request-1");

    private TokenParties() {}

    static Arguments refused(String what, TokenDefect defect, String token) {
        return Arguments.of(what, defect, List.of("Bearer " + token));
    }
}
