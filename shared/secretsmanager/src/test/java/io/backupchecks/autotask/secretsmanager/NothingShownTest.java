package io.backupchecks.autotask.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.backupchecks.autotask.domain.tenant.ApiCredentialsSource;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.secretsmanager.testing.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored is in no message, stack trace or printed object, whatever happens to it. */
class NothingShownTest {
    private static final String CANARY = "yellowbird";

    private final Bench bench = new Bench();
    private final SecretsManagerApiCredentials credentials = bench.apiCredentials();

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yellowbird", "{yellowbird", "{\"userName\": yellowbird}", "{\"userName\": \"yellowbird",
            "{\"userName\": \"u\", \"secret\": [\"yellowbird\"]}", "{\"yellowbird\": \"u\"}", "\"yellowbird\""})
    void unreadableTextIsNotShown(String text) {
        var version = bench.putCredentials(text);

        var problem = catchThrowable(() -> credentials.read(version));

        assertThat(problem).isInstanceOf(StorageBroken.class);
        assertThat(printed(problem)).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFailingReadDoesNotShowIt(Fault fault) {
        var version = bench.putCredentials(good());
        bench.emulator().failNext(9, fault);

        var problem = catchThrowable(() -> credentials.read(version));

        assertThat(problem).isInstanceOfAny(StorageBroken.class, StorageUnavailable.class);
        assertThat(printed(problem)).doesNotContain(CANARY);
    }

    @Test
    void noObjectPrintsIt() {
        ApiCredentialsSource source = credentials;
        var read = source.read(bench.putCredentials(good()));

        assertThat(read.secret().reveal()).isEqualTo("pass " + CANARY);
        assertThat("%s %s %s".formatted(read, read.secret(), source))
                .doesNotContain(CANARY);
    }

    @Test
    void aCauseKeepsItsClassesAndStackButNoWords() {
        var original = new IllegalStateException("outer " + CANARY, new IllegalArgumentException("inner " + CANARY));

        var unquoted = new Unquoted(original);

        assertThat(unquoted).hasMessage("java.lang.IllegalStateException")
                .hasRootCauseMessage("java.lang.IllegalArgumentException");
        assertThat(unquoted.getStackTrace()).isEqualTo(original.getStackTrace());
    }

    private static String good() {
        return "{\"userName\": \"%1$s\", \"secret\": \"pass %1$s\", \"trackingIdentifier\": \"code %1$s\"}"
                .formatted(CANARY);
    }

    private static String printed(Throwable problem) {
        var text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
