package io.backupchecks.autotask.lambda.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.lambda.auth.Authentication.Verdict;
import io.backupchecks.autotask.lambda.testing.TestClock;
import io.backupchecks.autotask.lambda.testing.TestKey;
import io.backupchecks.autotask.lambda.testing.TestToken;
import io.backupchecks.autotask.lambda.testing.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedCallerKeysTest {
    private static final Duration ALMOST = Duration.ofMillis(1);

    private final TestClock clock = new TestClock(Instant.parse("2026-01-12T21:00:00Z"));
    private final TestTokens tokens = new TestTokens(clock);
    private final TestKey old = tokens.key();
    private final TestKey next = TestKey.named("test-key-2");
    private final AtomicInteger reads = new AtomicInteger();
    private List<TestKey> configured = List.of(old);
    private boolean down;
    private final CachedCallerKeys cached = new CachedCallerKeys(this::read, clock);
    private final TokenAuthentication authentication = new TokenAuthentication(cached, clock);

    private CallerKeys read() {
        reads.incrementAndGet();
        if (down) {
            throw new StorageUnavailable("no answer", new IllegalStateException());
        }
        return TestTokens.keysOf(configured);
    }

    @Test
    void readsAtFirstUseAndAgainAfterFiveMinutes() {
        assertThat(reads).hasValue(0);

        cached.current();
        clock.advance(Duration.ofMinutes(5).minus(ALMOST));
        cached.current();
        assertThat(reads).hasValue(1);

        clock.advance(ALMOST);
        cached.current();
        assertThat(reads).hasValue(2);
    }

    @Test
    void readsForAnUnknownKeyAtMostOnceAMinute() {
        authenticate(signedByNext());
        assertThat(reads).hasValue(1);

        clock.advance(Duration.ofMinutes(1).minus(ALMOST));
        authenticate(signedByNext());
        assertThat(reads).hasValue(1);

        clock.advance(ALMOST);
        authenticate(signedByNext());
        authenticate(signedByNext());
        assertThat(reads).hasValue(2);
    }

    @Test
    void rotatesWithoutAnOutage() {
        assertThat(authenticate(signedByOld())).isInstanceOf(Verdict.Known.class);

        configured = List.of(old, next);
        clock.advance(Duration.ofMinutes(1));
        assertThat(authenticate(signedByNext())).isInstanceOf(Verdict.Known.class);
        assertThat(authenticate(signedByOld())).isInstanceOf(Verdict.Known.class);

        configured = List.of(next);
        clock.advance(Duration.ofMinutes(5));
        assertThat(authenticate(signedByNext())).isInstanceOf(Verdict.Known.class);
        assertThat(authenticate(signedByOld())).isEqualTo(new Verdict.Refused(TokenDefect.KEY));
    }

    @Test
    void readsAnewAfterItWasDropped() {
        cached.current();
        cached.drop();
        cached.current();

        assertThat(reads).hasValue(2);
    }

    @Test
    void keepsNothingOfAReadThatFailed() {
        configured = List.of(old, old);
        assertThatThrownBy(cached::current).isInstanceOf(IllegalArgumentException.class);

        configured = List.of(old);
        assertThat(authenticate(signedByOld())).isInstanceOf(Verdict.Known.class);
    }

    @Test
    void keepsTheKnownKeysWhileTheyCannotBeReadAndTriesOnceAMinute() {
        cached.current();
        down = true;
        clock.advance(Duration.ofMinutes(5));
        for (int request = 0; request < 10; request++) {
            assertThat(authenticate(signedByOld())).isInstanceOf(Verdict.Known.class);
            assertThat(authenticate(signedByNext())).isEqualTo(new Verdict.Refused(TokenDefect.KEY));
        }
        assertThat(reads).hasValue(2);

        clock.advance(Duration.ofMinutes(1));
        down = false;
        configured = List.of(next);
        assertThat(authenticate(signedByOld())).isEqualTo(new Verdict.Refused(TokenDefect.KEY));
    }

    @Test
    void keysThatAreTooOldAreGoodForNothing() {
        cached.current();
        down = true;
        clock.advance(Duration.ofMinutes(15).minus(ALMOST));
        assertThat(authenticate(signedByOld())).isInstanceOf(Verdict.Known.class);

        clock.advance(ALMOST);
        assertThatThrownBy(() -> authenticate(signedByOld())).isInstanceOf(StorageUnavailable.class);
    }

    @Test
    void keysOfAnotherFormAreNotPassedOver() {
        cached.current();
        configured = List.of(old, old);
        clock.advance(Duration.ofMinutes(5));

        assertThatThrownBy(() -> authenticate(signedByOld())).isInstanceOf(IllegalArgumentException.class);
    }

    private Verdict authenticate(TestToken token) {
        return authentication.judge(List.of(token.bearer()), new RequestId("request-1"));
    }

    private TestToken signedByOld() {
        return tokens.tokenFor(Role.OPERATOR);
    }

    private TestToken signedByNext() {
        return tokens.tokenFor(Role.OPERATOR).withHeader("kid", next.id()).signedBy(next);
    }
}
