package io.backupchecks.autotask.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallerKeysTextTest {
    private final Bench bench = new Bench();
    private final CallerKeysText text = bench.callerKeys();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theCurrentVersionIsReadEachTime() {
        bench.emulator().put(Bench.NAMES.callerKeys(), new Secret("{\"keys\": 1}"));
        assertThat(text.current()).isEqualTo("{\"keys\": 1}");

        bench.emulator().put(Bench.NAMES.callerKeys(), new Secret("{\"keys\": 2}"));
        assertThat(text.current()).isEqualTo("{\"keys\": 2}");
    }

    @Test
    void aMissingSecretIsBrokenStorageUnderItsOwnName() {
        bench.putCredentials("{}");

        assertThatExceptionOfType(StorageBroken.class).isThrownBy(text::current)
                .withMessageStartingWith("the caller keys were not read: ResourceNotFoundException (400)");
    }
}
