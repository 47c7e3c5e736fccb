package io.backupchecks.autotask.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder below functions/ has all that docs/adding-a-function.md asks for. */
class FunctionFoldersTest {
    private final Template template = new Template();

    static List<String> functions() throws IOException {
        return Layout.functions();
    }

    @Test
    void thereAreFunctions() throws IOException {
        assertThat(functions()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void hasItsHandlerAndItsComponent(String function) {
        assertThat(source(function, "Handler")).exists();
        assertThat(source(function, "Component")).exists();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void isDeployedWithItsOwnRoleAndLog(String function) {
        var name = Layout.pascal(function);

        assertThat(template.hasResource(name + "Function")).isTrue();
        assertThat(template.hasResource(name + "Role")).isTrue();
        assertThat(template.hasResource(name + "Logs")).isTrue();
        assertThat(template.says("Handler: " + Layout.handler(function))).isTrue();
        assertThat(template.says("CodeUri: functions/" + function + "/target/" + function + ".zip")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void hasSampleEventsWithTheirAnswers(String function) throws IOException {
        var folder = Layout.root().resolve("events").resolve(function);
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            var events = names.stream().filter(name -> !name.endsWith(".expected.json")).toList();

            assertThat(events).isNotEmpty()
                    .allSatisfy(event -> assertThat(names).contains(event.replace(".json", ".expected.json")));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void isNamedInTheReadme(String function) throws IOException {
        assertThat(Files.readString(Layout.root().resolve("README.md"))).contains("`" + function + "`");
    }

    /** Lambda unpacks it at every cold start. */
    @ParameterizedTest
    @MethodSource("functions")
    void isPackagedInAtMostTwelveMegabytes(String function) throws IOException {
        assertThat(Files.size(Layout.zip(function))).isBetween(1_000_000L, 12_000_000L);
    }

    private static Path source(String function, String kind) {
        return Layout.root()
                .resolve("functions")
                .resolve(function)
                .resolve("src/main/java")
                .resolve(Layout.packageOf(function).replace('.', '/'))
                .resolve(Layout.pascal(function) + kind + ".java");
    }
}
