package io.backupchecks.autotask.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointsTest {
    @ParameterizedTest
    @CsvSource({"💾💾💾,3,💾💾💾,💾💾💾", "💾💾💾,2,💾💾,💾…", "disk one,5,disk,disk…", "disk one,6,disk o,disk…",
            "disk,1,d,…",
            "disk,0,'',''"})
    void cutBetweenCodePointsAndLeaveNoBlankBeforeTheCut(String text, int length, String cut, String shortened) {
        assertThat(CodePoints.cut(text, length)).isEqualTo(cut);
        assertThat(CodePoints.shorten(text, length)).isEqualTo(shortened);
    }
}
