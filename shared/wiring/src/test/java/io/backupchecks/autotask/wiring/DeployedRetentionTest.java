package io.backupchecks.autotask.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.lambda.auth.CachedCallerKeys;
import io.backupchecks.autotask.lambda.auth.CallerKeySource;
import io.backupchecks.autotask.lambda.auth.CallerKeys;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class DeployedRetentionTest {
    private static final String STORED = """
            {"issuer": "i", "audience": "a", "keys": {"keys": []}, "auditRetentionDays": 90}""";

    @Test
    void isWhatTheStackSays() {
        assertThat(retention(() -> CallerKeys.parse(STORED)).current()).hasDays(90);
    }

    @Test
    void isTheUsualOneWhereTheSecretCannotBeRead() {
        assertThat(retention(() -> {
            throw new StorageUnavailable("read secret", new IllegalStateException());
        }).current()).hasDays(400);
    }

    private static DeployedRetention retention(CallerKeySource keys) {
        return new DeployedRetention(new CachedCallerKeys(keys, Clock.systemUTC()));
    }
}
