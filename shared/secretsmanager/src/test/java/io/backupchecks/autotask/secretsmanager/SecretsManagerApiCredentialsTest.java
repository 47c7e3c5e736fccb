package io.backupchecks.autotask.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.secretsmanager.testing.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsManagerApiCredentialsTest {
    private static final String FIRST = """
            {"userName": "api@first", "secret": "pass one", "trackingIdentifier": "code one"}""";
    private static final String SECOND = """
            {"userName": "api@second", "secret": "pass two", "trackingIdentifier": "code two"}""";

    private final Bench bench = new Bench();
    private final SecretsManagerApiCredentials credentials = bench.apiCredentials();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theVersionThatIsAskedForIsReadAndNotTheCurrentOne() {
        var first = bench.putCredentials(FIRST);
        var second = bench.putCredentials(SECOND);

        assertThat(revealed(credentials.read(first))).containsExactly("api@first", "pass one", "code one");
        assertThat(revealed(credentials.read(second))).containsExactly("api@second", "pass two", "code two");
    }

    @Test
    void aVersionIsReadOnce() {
        var version = bench.putCredentials(FIRST);
        credentials.read(version);

        assertThat(credentials.read(version)).isSameAs(credentials.read(version));
        assertThat(bench.emulator().requests()).isEqualTo(1);
    }

    @Test
    void aForgottenVersionIsReadAgain() {
        var version = bench.putCredentials(FIRST);
        credentials.read(version);
        credentials.forget();

        assertThat(credentials.read(version).userName()).isEqualTo("api@first");
        assertThat(bench.emulator().requests()).isEqualTo(2);
    }

    @Test
    void aFailureIsNotRemembered() {
        var version = bench.putCredentials(FIRST);
        bench.emulator().failNext(1, Fault.ACCESS_DENIED);
        assertThatExceptionOfType(StorageBroken.class).isThrownBy(() -> credentials.read(version));

        assertThat(credentials.read(version).userName()).isEqualTo("api@first");
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"INTERNAL_ERROR", "THROTTLED"})
    void passingTroubleIsTriedAgain(Fault fault) {
        var version = bench.putCredentials(FIRST);
        bench.emulator().failNext(1, fault);

        assertThat(credentials.read(version).userName()).isEqualTo("api@first");
        assertThat(bench.emulator().requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"INTERNAL_ERROR, InternalServiceError (500)", "THROTTLED, ThrottlingException (400)"})
    void lastingTroubleIsUnavailableStorage(Fault fault, String code) {
        var version = bench.putCredentials(FIRST);
        bench.emulator().failNext(9, fault);

        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> credentials.read(version))
                .withMessageStartingWith("the API credentials were not read: " + code + ", request ");
    }

    @Test
    void deniedAccessIsBrokenStorageAtTheFirstTry() {
        var version = bench.putCredentials(FIRST);
        bench.emulator().failNext(1, Fault.ACCESS_DENIED);

        assertThatExceptionOfType(StorageBroken.class).isThrownBy(() -> credentials.read(version))
                .withMessageStartingWith("the API credentials were not read: AccessDeniedException (400)");
        assertThat(bench.emulator().requests()).isEqualTo(1);
    }

    @Test
    void anUnknownSecretIsBrokenStorage() {
        assertThatExceptionOfType(StorageBroken.class).isThrownBy(() -> credentials.read(unknown()))
                .withMessageContaining("ResourceNotFoundException (400)");
    }

    @Test
    void anUnknownVersionIsBrokenStorage() {
        bench.putCredentials(FIRST);

        assertThatExceptionOfType(StorageBroken.class).isThrownBy(() -> credentials.read(unknown()))
                .withMessageContaining("ResourceNotFoundException (400)");
    }

    @Test
    void bytesAreBrokenStorage() {
        var version = bench.emulator().putBytes(Bench.NAMES.apiCredentials());

        assertThatExceptionOfType(StorageBroken.class).isThrownBy(() -> credentials.read(version))
                .withMessage("the API credentials hold no text");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"secret": "s", "trackingIdentifier": "t"}                      | userName
            {"userName": " ", "secret": "s", "trackingIdentifier": "t"}     | userName
            {"userName": "u", "secret": 12, "trackingIdentifier": "t"}      | secret
            {"userName": "u", "secret": null, "trackingIdentifier": "t"}    | secret
            {"userName": "u", "secret": "s", "trackingIdentifier": {}}      | trackingIdentifier
            ["userName", "secret", "trackingIdentifier"]                    | userName
            """)
    void aMissingMemberIsNamed(String json, String member) {
        var version = bench.putCredentials(json);

        assertThatExceptionOfType(StorageBroken.class).isThrownBy(() -> credentials.read(version))
                .withMessage("the API credentials have no " + member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "{\"userName\": \"u\""})
    void otherTextIsBrokenStorage(String text) {
        var version = bench.putCredentials(text);

        assertThatExceptionOfType(StorageBroken.class).isThrownBy(() -> credentials.read(version));
    }

    @Test
    void aLateAnswerIsAskedForAgain() {
        try (var hasty = new Bench(Duration.ofSeconds(2))) {
            var version = hasty.putCredentials(FIRST);
            hasty.emulator().delayNext(1, Duration.ofMinutes(2));

            assertThat(hasty.apiCredentials().read(version).userName()).isEqualTo("api@first");
            assertThat(hasty.emulator().requests()).isGreaterThan(1);
        }
    }

    private static SecretVersion unknown() {
        return new SecretVersion("00000000-0000-4000-8000-000000000000");
    }

    private static List<String> revealed(ApiCredentials read) {
        return List.of(read.userName(), read.secret().reveal(), read.trackingIdentifier().reveal());
    }
}
