package io.backupchecks.autotask.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    static IntStream blanks() {
        return IntStream.of('\t', '\n', 0x0B, 0x0C, '\r', ' ', 0x85, 0xA0, 0x2003, 0x2028, 0x2029, 0x3000);
    }

    static IntStream dropped() {
        return Stream.of(controls(), bidi(), zeroWidth(), surrogatesAndNoncharacters()).flatMapToInt(points -> points);
    }

    static IntStream controls() {
        return IntStream.concat(IntStream.rangeClosed(0, 0x1F), IntStream.rangeClosed(0x7F, 0x9F))
                .filter(point -> point < 0x09 || point > 0x0D)
                .filter(point -> point != 0x85);
    }

    static IntStream bidi() {
        return IntStream.of(0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
                0x2069);
    }

    static IntStream zeroWidth() {
        return IntStream.of(0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180E, 0x180F, 0x200B, 0x200C,
                0x200D, 0x2060, 0x2064, 0x2065, 0x206A, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0, 0xFFF9, 0x1D173,
                0xE0001, 0xE0041, 0xE01EF, 0xE0FFF);
    }

    static IntStream surrogatesAndNoncharacters() {
        return IntStream.of(0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFF, 0x10FFFE);
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void makesOneBlankOfAnyWhiteSpace(int point) {
        var blank = Character.toString(point);

        assertThat(new CleanText("HV01" + blank + "HV02").value()).isEqualTo("HV01 HV02");
        assertThat(new CleanText(blank + "HV01" + blank + " \r\n" + blank + "HV02" + blank).value())
                .isEqualTo("HV01 HV02");
    }

    @ParameterizedTest
    @MethodSource("dropped")
    void dropsWhatNobodySees(int point) {
        var invisible = Character.toString(point);

        assertThat(new CleanText(invisible + "HV" + invisible + "01" + invisible).value()).isEqualTo("HV01");
        assertThat(new CleanText("HV " + invisible + " 01 " + invisible).value()).isEqualTo("HV 01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zażółć", "日本語 サーバー", "שרת", "خادم", "💾 disk", "a – b … “c”", "<b>&amp;</b>", "%s \\n {}"})
    void keepsEveryVisibleCharacter(String visible) {
        assertThat(new CleanText(visible).value()).isEqualTo(visible);
    }

    @ParameterizedTest
    @CsvSource({"e\u0301,é", "e\u200D\u0301,é", "A\u030A\u0000,Å", "\u212B,Å", "q\u0307\u0323,q\u0323\u0307", "ﬁ,ﬁ"})
    void composesAfterDropping(String raw, String composed) {
        assertThat(new CleanText(raw).value()).isEqualTo(composed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\u200B\n", "\uD83D\u200B\uDCBE", "\uFEFF\u00A0\uFEFF"})
    void mayLeaveNothing(String raw) {
        assertThat(new CleanText(raw).isEmpty()).isTrue();
        assertThat(CleanText.shown(raw)).isEqualTo("?");
    }
}
