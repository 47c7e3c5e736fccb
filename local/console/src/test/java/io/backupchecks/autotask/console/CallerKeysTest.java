package io.backupchecks.autotask.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.backupchecks.autotask.wiring.testing.CallerTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that somebody brings along, to sign tokens with. */
class CallerKeysTest {
    private final CallerTokens backupchecks = new CallerTokens(Clock.systemUTC());

    @TempDir
    private Path folder;

    @Test
    void acceptsTheTokensOfAnotherSigner() throws Exception {
        var keys = Files.writeString(folder.resolve("keys.json"), backupchecks.keySet());

        try (var system = system("--caller-keys", keys.toString())) {
            assertThat(look(system, backupchecks.token("operator"))).isEqualTo(404);
        }
    }

    @Test
    void acceptsNoTokenOfAnUnknownSigner() throws Exception {
        try (var system = system()) {
            assertThat(look(system, backupchecks.token("operator"))).isEqualTo(401);
        }
    }

    @Test
    void saysThatAFileHoldsNoKeys() throws Exception {
        var keys = Files.writeString(folder.resolve("keys.json"), "-----BEGIN PUBLIC KEY-----");

        assertThatIllegalArgumentException().isThrownBy(() -> system("--caller-keys", keys.toString()))
                .withMessageContaining("no JWK set");
    }

    private static LocalSystem system(String... options) throws IOException {
        return LocalSystem.start(Options.parse(Stream.concat(Stream.of("--port", "0"), Stream.of(options)).toList()));
    }

    private static int look(LocalSystem system, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(system.api() + "/v1/runs/4713/ticket"))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
