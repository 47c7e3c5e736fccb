package io.backupchecks.autotask.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.secretsmanager.testing.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecretsManagerCredentialsStoreTest {
    private static final ApiCredentials CREDENTIALS = new ApiCredentials("api@provider.example",
            new Secret("pass \"one\" ~ü"), new Secret("code one"));

    private final Bench bench = new Bench();
    private final SecretsManagerCredentialsStore store = bench.store();

    @BeforeEach
    void stack() {
        bench.putCredentials("{}");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatIsAddedIsReadBackByItsVersion() {
        var version = store.add(CREDENTIALS);
        store.add(new ApiCredentials("another", new Secret("another"), new Secret("another")));
        var read = bench.apiCredentials().read(version);

        assertThat(read.userName()).isEqualTo("api@provider.example");
        assertThat(read.secret().reveal()).isEqualTo("pass \"one\" ~ü");
        assertThat(read.trackingIdentifier().reveal()).isEqualTo("code one");
    }

    @Test
    void theTimeOfAVersionIsKnown() {
        assertThat(store.addedAt(store.add(CREDENTIALS))).isEqualTo(Instant.parse("2026-03-04T05:06:07Z"));
    }

    @Test
    void passingTroubleAddsOneVersion() {
        bench.emulator().failNext(1, Fault.INTERNAL_ERROR);
        var version = store.add(CREDENTIALS);

        assertThat(bench.apiCredentials().read(version).userName()).isEqualTo("api@provider.example");
    }

    @Test
    void lastingTroubleIsUnavailableStorageAndShowsNothing() {
        bench.emulator().failNext(9, Fault.THROTTLED);

        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> store.add(CREDENTIALS))
                .satisfies(
                        failure -> assertThat(trace(failure)).doesNotContain("pass", "code one", "provider.example"));
    }

    @Test
    void aRefusalIsBrokenStorage() {
        bench.emulator().failNext(1, Fault.ACCESS_DENIED);
        assertThatExceptionOfType(StorageBroken.class).isThrownBy(() -> store.add(CREDENTIALS));

        var unknown = new SecretVersion("00000000-0000-4000-8000-000000000000");
        assertThatExceptionOfType(StorageBroken.class).isThrownBy(() -> store.addedAt(unknown));
    }

    private static String trace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
