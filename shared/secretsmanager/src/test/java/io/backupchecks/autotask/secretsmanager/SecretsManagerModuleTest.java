package io.backupchecks.autotask.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class SecretsManagerModuleTest {
    private final Bench bench = new Bench();
    private final SecretsComponent component = DaggerSecretsComponent.factory()
            .create(Region.EU_CENTRAL_1, Bench.IDENTITY, Bench.NAMES);

    @AfterEach
    void close() {
        component.client().close();
        bench.close();
    }

    @Test
    void thePortAndTheClassAreOneObject() {
        assertThat(component.source()).isSameAs(component.apiCredentials());
    }

    @Test
    void aTryEndsAfterOneSecondAndACallAfterThree() {
        var settings = component.client().serviceClientConfiguration().overrideConfiguration();

        assertThat(settings.apiCallAttemptTimeout()).contains(Duration.ofSeconds(1));
        assertThat(settings.apiCallTimeout()).contains(Duration.ofSeconds(3));
    }

    @Test
    void noAnswerInTimeIsUnavailableStorage() {
        var version = bench.putCredentials("{}");
        bench.emulator().delayNext(9, Duration.ofMinutes(2));
        var start = System.nanoTime();

        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> component.source().read(version))
                .withMessage("the API credentials were not read: no usable answer");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void theCallerKeysAreReadThroughTheSameClient() {
        bench.emulator().delayNext(9, Duration.ofMinutes(2));

        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> component.callerKeys().current())
                .withMessageStartingWith("the caller keys were not read");
    }
}
