package io.backupchecks.autotask.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void listensOnLoopbackAndForgetsUnlessTold() {
        var options = Options.parse(List.of());

        assertThat(options.bind().isLoopbackAddress()).isTrue();
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.demoPort()).isEqualTo(8081);
        assertThat(Options.parse(List.of("--port", "0")).demoPort()).isZero();
        assertThat(options.data()).isEmpty();
        assertThat(options.addresses()).isEmpty();
        assertThat(options.callerKeys()).isEmpty();
        assertThat(options.showsLog()).isFalse();
    }

    @Test
    void takesEveryOption() {
        var options = Options
                .parse(List.of("--port", "81", "--data", "kept", "--log", "--bind", "127.0.0.2", "--addresses",
                        "file", "--caller-keys", "keys.json"));

        assertThat(options.port()).isEqualTo(81);
        assertThat(options.data()).contains(Path.of("kept"));
        assertThat(options.addresses()).contains(Path.of("file"));
        assertThat(options.callerKeys()).contains(Path.of("keys.json"));
        assertThat(options.bind().getHostAddress()).isEqualTo("127.0.0.2");
        assertThat(options.showsLog()).isTrue();
    }

    @Test
    void saysWhatIsWrongWithAnOption() {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(List.of("--fast")))
                .withMessage("unknown option --fast");
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(List.of("--port")))
                .withMessage("--port needs a value");
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(List.of("--port", "x")))
                .withMessageContaining("not x");
    }
}
