package io.backupchecks.autotask.wiring.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.lambda.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecrecyTest {
    private static final List<String> SECRETS = List.of("canary-7", "canary-8");

    private final Secrecy secrecy = new Secrecy();

    @Test
    void whatNamesNoSecretPasses() throws Exception {
        answer("{\"id\":\"eyJ\"}");

        assertThatCode(() -> secrecy.check(List.of("line"), List.of("item"), SECRETS)).doesNotThrowAnyException();
    }

    @Test
    void aSecretIsFoundWhereverItIs() throws Exception {
        found("a log line", List.of("line", "it is canary-7!"), List.of());
        found("an item", List.of(), List.of("{secret=AttributeValue(S=canary-8)}"));
        answer("{\"secret\":\"canary-8\"}");
        found("an answer or exception", List.of(), List.of());
    }

    @Test
    void aTokenIsFound() {
        found("a log line", List.of(new CallerTokens(Clock.systemUTC()).token("admin")), List.of());
    }

    @Test
    void anExceptionIsLookedThrough() {
        assertThatThrownBy(() -> send((_, _, _) -> {
            throw new IllegalStateException("wrong: canary-7");
        })).isInstanceOf(IllegalStateException.class);

        found("an answer or exception", List.of(), List.of());
    }

    private void found(String place, List<String> lines, List<String> items) {
        assertThatThrownBy(() -> secrecy.check(lines, items, SECRETS)).isInstanceOf(AssertionError.class)
                .hasMessage("a secret or a token is in " + place);
    }

    private void answer(String text) throws Exception {
        send((_, output, _) -> output.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void send(RequestStreamHandler handler) throws Exception {
        secrecy.watch(handler)
                .handleRequest(new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(),
                        new TestContext());
    }
}
