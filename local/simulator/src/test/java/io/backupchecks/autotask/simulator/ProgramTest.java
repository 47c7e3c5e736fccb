package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
    @Test
    void tellsWhereItIsAndAnswersThere(@TempDir Path folder) throws Exception {
        var file = folder.resolve("address");
        var said = new ByteArrayOutputStream();

        try (var simulator = Program.start(List.of("--bind", "127.0.0.1", "--port", "0", "--address", file.toString()),
                new PrintStream(said, true, StandardCharsets.UTF_8)); var client = HttpClient.newHttpClient()) {
            var address = URI.create(Files.readString(file));

            assertThat(address).isEqualTo(simulator.origin());
            assertThat(said.toString(StandardCharsets.UTF_8)).contains(address.toString());
            assertThat(
                    client.send(HttpRequest.newBuilder(address.resolve("/_control/")).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void needsNothing() throws Exception {
        var said = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        try (var simulator = Program.start(List.of(), said)) {
            assertThat(simulator.origin().getHost()).isEqualTo("127.0.0.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--bind", "--port x", "--prot 80", "--port 1 --bind"})
    void mistakesAreSeen(String words) {
        assertThat(Program.isMistaken(words.split(" ", -1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port 80", "--bind 127.0.0.1 --address /tmp/x"})
    void whatIsRightIsTaken(String words) {
        assertThat(Program.isMistaken(words.split(" ", -1))).isFalse();
    }
}
