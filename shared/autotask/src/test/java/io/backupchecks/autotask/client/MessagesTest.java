package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = new Messages(Stream.of("canary$1^.*", "SECOND canary", "", "  "));

    @Test
    void showsAtMostFiveOfThreeHundredCodePoints() {
        var texts = IntStream.range(0, 7).mapToObj(number -> "\uD83D\uDE00".repeat(290 + number * 5)).toList();

        assertThat(messages.shown(texts)).extracting(text -> text.codePointCount(0, text.length()))
                .containsExactly(290, 295, 300, 300, 300);
    }

    @Test
    void makesOneLineOfEachAndLeavesOutWhatSaysNothing() {
        assertThat(
                messages.shown(List.of("first\r\nline\u2028two\t", "\u200B\u202E\u0000", "", "zero\u200Bwidth\u0007")))
                .containsExactly("first line two", "zerowidth");
    }

    @Test
    void masksASecretHoweverItIsEchoed() {
        assertThat(messages.shown("Login canary$1^.* failed, CANARY$1^.*, cana\u200Bry$1^.*, second\r\ncanary!"))
                .isEqualTo("Login *** failed, ***, ***, ***!");
    }

    @Test
    void masksBeforeItCuts() {
        assertThat(messages.shown("x".repeat(296) + "canary$1^.*")).isEqualTo("x".repeat(296) + "***")
                .doesNotContain("canary");
    }

    @Test
    void neverShowsMoreThanItMay() {
        var random = new Random(4_711);

        IntStream.range(0, 2_000).forEach(_ -> {
            var text = random.ints(random.nextInt(400), 0, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            var shown = messages.shown(text.insert(random.nextInt(text.length() + 1), "canary$1^.*").toString());
            assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(300);
            assertThat(shown).doesNotContain("canary$1^.*").doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        });
    }
}
