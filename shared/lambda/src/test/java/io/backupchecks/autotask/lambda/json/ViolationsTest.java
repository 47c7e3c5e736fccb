package io.backupchecks.autotask.lambda.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViolationsTest {
    private final Violations violations = new Violations();

    @ParameterizedTest
    @ValueSource(strings = {"a", "A.b_c:d-9", "0123456789012345678901234567890123456789012345678901234567890123"})
    void takesIds(String id) {
        violations.id("id", id);

        assertThat(violations.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a%3Ab", "é", "a\n", "../x", "#",
            "01234567890123456789012345678901234567890123456789012345678901234"})
    void refusesIds(String id) {
        violations.id("id", id);

        assertThat(violations.found()).extracting(Violation::pointer).containsExactly("/id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-12T22:00:04+01:00", "2026-01-12T22:00:04Z", "2026-01-12T22:00:04.123456789Z",
            "2024-02-29T00:00:00-11:30"})
    void takesTimes(String time) {
        violations.time("at", time);

        assertThat(violations.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-01-12", "2026-01-12T22:00Z", "2026-01-12T22:00:04", "2026-01-12 22:00:04Z",
            "2026-02-30T22:00:04Z", "2026-01-12T25:00:04Z", "2026-01-12t22:00:04z", "+2026-01-12T22:00:04Z",
            "2026-01-12T22:00:04+01", "2026-01-12T22:00:04+19:00", "20260112T220004Z",
            "2026-01-12T22:00:04Z[Europe/Berlin]", "1768255204"})
    void refusesTimes(String time) {
        violations.time("at", time);

        assertThat(violations.found()).extracting(Violation::pointer).containsExactly("/at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://backupchecks.example/run-checks?run=1234", "http://10.0.0.1:8080/",
            "HTTPS://a.example"})
    void takesLinks(String link) {
        violations.link("url", link);

        assertThat(violations.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/run", "//a.example/x", "javascript:alert(1)", "ftp://a.example", "https://",
            "https:///x",
            "https://anna@a.example/", "https://a.example/a b", "https://a.example/\nx", "mailto:a@b.example"})
    void refusesLinks(String link) {
        violations.link("url", link);

        assertThat(violations.found()).extracting(Violation::pointer).containsExactly("/url");
    }

    @Test
    void refusesALinkThatIsTooLong() {
        violations.link("url", "https://a.example/" + "x".repeat(1_982));
        assertThat(violations.found()).isEmpty();

        violations.link("url", "https://a.example/" + "x".repeat(1_983));
        assertThat(violations.found()).hasSize(1);
    }

    @Test
    void countsCharactersRatherThanUnits() {
        violations.text("name", "😀😀😀", 3);
        assertThat(violations.found()).isEmpty();

        violations.text("name", "😀😀😀😀", 3);
        assertThat(violations.found())
                .containsExactly(new Violation("/name", "must have at most 3 characters"));
    }

    @Test
    void countsTheEndsOfARangeIn() {
        violations.between("low", 1L, 1, 5);
        violations.between("high", 5L, 1, 5);
        violations.between("below", 0L, 1, 5);
        violations.between("above", 6L, 1, 5);

        assertThat(violations.found()).extracting(Violation::pointer).containsExactly("/below", "/above");
    }

    @Test
    void countsTheEndsOfASizeIn() {
        violations.size("one", List.of(1), 1, 2);
        violations.size("two", List.of(1, 2), 1, 2);
        violations.size("none", List.of(), 1, 2);
        violations.size("three", List.of(1, 2, 3), 1, 2);

        assertThat(violations.found()).extracting(Violation::pointer).containsExactly("/none", "/three");
    }

    @Test
    void takesListedWordsOnly() {
        violations.oneOf("severity", "error", Set.of("warning", "error"));
        violations.oneOf("severity", "Error", Set.of("warning", "error"));

        assertThat(violations.found()).containsExactly(new Violation("/severity", "must be one of error, warning"));
    }

    @Test
    void passesOverWhatIsAbsent() {
        violations.id("a", null);
        violations.text("b", null, 1);
        violations.time("c", null);
        violations.link("d", null);
        violations.oneOf("e", null, Set.of());
        violations.between("f", null, 1, 2);
        violations.size("g", null, 1, 2);

        assertThat(violations.found()).isEmpty();
    }

    @Test
    void escapesNamesInPointers() {
        violations.at(Pointer.BODY.at("a/b").at(3)).add("c~d", "is odd");

        assertThat(violations.found()).containsExactly(new Violation("/a~1b/3/c~0d", "is odd"));
    }

    @Test
    void stopsAtItsLimit() {
        IntStream.range(0, 1_200).forEach(index -> violations.add("x" + index, "is odd"));

        assertThat(violations.found()).hasSize(1_000);
    }
}
