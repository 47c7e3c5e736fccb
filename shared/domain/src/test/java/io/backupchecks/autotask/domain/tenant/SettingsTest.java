package io.backupchecks.autotask.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.backupchecks.autotask.domain.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void completeAlwaysCountsAsClosed() {
        assertThatIllegalArgumentException().isThrownBy(() -> closedBy(Set.of(13, 14)))
                .withMessage("Complete always counts as closed");
        assertThat(closedBy(Set.of(13, 5)).closedStatuses()).containsExactlyInAnyOrder(5, 13);
    }

    @Test
    void keepsItsOwnClosedStatuses() {
        var given = new HashSet<>(Set.of(5));
        var settings = closedBy(given);
        given.add(21);
        assertThat(settings.closedStatuses()).containsExactly(5);
    }

    @Test
    void aDatabaseNumberIsNotNegative() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Database(-1))
                .withMessage("a database number is not negative: -1");
        assertThat(new Database(632_538)).hasToString("632538");
    }

    @Test
    void theBreakerIsOpenFromItsInstantOn() {
        var secret = new SecretVersion("version-3");
        assertThat(Breaker.closed(secret).isOpen()).isFalse();
        assertThat(new Breaker(secret, Instant.EPOCH).isOpen()).isTrue();
    }

    @Test
    void credentialsPrintNothing() {
        var credentials = new ApiCredentials("user@example.test", new Secret("one"), new Secret("two"));
        assertThat(credentials.toString()).isEqualTo("ApiCredentials[***]");
    }

    private static Settings closedBy(Set<Integer> statuses) {
        return new Settings(Samples.DATABASE, 1, true, Settings.Environment.PRODUCTION, Samples.ERROR_FIELDS,
                Samples.WARNING_FIELDS, Duration.ofHours(3), statuses, 20);
    }
}
