package io.backupchecks.autotask.configure;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestClock;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.lambda.testing.TestKey;
import io.backupchecks.autotask.lambda.testing.TestTokens;
import io.backupchecks.autotask.secretsmanager.testing.Fault;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys rotate while a function runs: the secret is updated, and no version of the function is published. */
class CallerKeyRotationTest {
    private static final Duration ALMOST = Duration.ofMillis(1);

    private final TestClock clock = new TestClock(Instant.parse("2026-01-12T21:07:00Z"));
    private final DemoTenant tenant = DemoTenant.start(clock);
    private final TestTokens tokens = new TestTokens(clock);
    private final TestKey old = tokens.key();
    private final TestKey next = TestKey.named("next-key");
    private final Caller admin = Caller.of(tenant);

    @BeforeEach
    void begin() {
        configure(old);
        assertThat(answerTo(old)).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void aNewKeyIsAcceptedAtOnce() {
        assertThat(answerTo(next)).isEqualTo(401);
        clock.advance(Duration.ofMinutes(1));
        configure(old, next);

        assertThat(answerTo(next)).isEqualTo(200);
        assertThat(answerTo(old)).isEqualTo(200);
    }

    @Test
    void aRemovedKeyIsRefusedWithinFiveMinutes() {
        configure(next);
        clock.advance(Duration.ofMinutes(4).minus(ALMOST));
        assertThat(answerTo(old)).isEqualTo(200);

        clock.advance(ALMOST);
        assertThat(answerTo(old)).isEqualTo(401);
        assertThat(answerTo(next)).isEqualTo(200);
    }

    @Test
    void knownKeysAreGoodWhileSecretsManagerFails() {
        clock.advance(Duration.ofMinutes(4));
        tenant.standIns().secretsManager().failNext(100, Fault.INTERNAL_ERROR);
        assertThat(answerTo(old)).isEqualTo(200);
        var requests = tenant.standIns().secretsManager().requests();
        assertThat(answerTo(old)).isEqualTo(200);

        assertThat(tenant.standIns().secretsManager().requests()).isEqualTo(requests);
        assertThat(tenant.lines()).anyMatch(line -> line.contains("caller keys were not read"));
    }

    @Test
    void butNotForEver() {
        tenant.standIns().secretsManager().failNext(100, Fault.INTERNAL_ERROR);
        clock.advance(Duration.ofMinutes(14));

        assertThat(answerTo(old)).isEqualTo(503);
    }

    private void configure(TestKey... keys) {
        tenant.standIns()
                .secretsManager()
                .put(Objects.requireNonNull(tenant.standIns().environment().get("CALLER_KEYS_SECRET")),
                        new Secret(TestTokens.secretOf(List.of(keys))));
    }

    private int answerTo(TestKey key) {
        var token = tokens.tokenFor(Role.ADMIN).withHeader("kid", key.id()).signedBy(key);
        return TestAnswer
                .of(tenant.watched(admin.handler()),
                        TestEvent.of("GET", Caller.SETTINGS).withHeader("Authorization", token.bearer()))
                .status();
    }
}
