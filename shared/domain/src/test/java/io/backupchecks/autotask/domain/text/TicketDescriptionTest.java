package io.backupchecks.autotask.domain.text;

import static io.backupchecks.autotask.domain.text.Runs.error;
import static io.backupchecks.autotask.domain.text.Runs.failed;
import static io.backupchecks.autotask.domain.text.Runs.machines;
import static io.backupchecks.autotask.domain.text.Runs.warning;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.run.RunId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketDescriptionTest {
    private static String describe(Runs run, int limit, int listedObjects) {
        return new TicketDescription(limit, listedObjects).of(run.run(), new RunId("1234"),
                new Marker("BC1-TR6IAJMGPDWRAUW67ITAELFBNS"));
    }

    private static String describe(Runs run) {
        return describe(run, 8_000, 10);
    }

    @Test
    void saysEverythingInOrder() {
        var run = failed().remarked("Backup repository offline")
                .linked("https://backupchecks.example/run-checks?run=1234")
                .affecting(warning("USB Disk", "Less than 10 % free"), error("HV01", "Could not connect to the host"),
                        warning("NAS", "Slow"), error("HV02", ""));

        assertThat(describe(run, 8_000, 3)).isEqualTo("""
                Run: 2026-01-12 22:00:04 +01:00
                Backup type: Veeam - Backup
                Job: Nightly HV01
                Status: Failed
                Remark: Backup repository offline

                Affected objects:
                - HV01 (error): Could not connect to the host
                - HV02 (error)
                - USB Disk (warning): Less than 10 % free
                And 1 more objects: see Backupchecks.

                Reference: https://backupchecks.example/run-checks?run=1234
                BC1-TR6IAJMGPDWRAUW67ITAELFBNS""");
    }

    @Test
    void leavesOutWhatThereIsNot() {
        assertThat(describe(failed())).isEqualTo("""
                Run: 2026-01-12 22:00:04 +01:00
                Backup type: Veeam - Backup
                Job: Nightly HV01
                Status: Failed

                Reference: run 1234
                BC1-TR6IAJMGPDWRAUW67ITAELFBNS""");
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01T03:04:05Z,Run: 2026-07-01 03:04:05 +00:00",
            "2026-07-01T23:59:59.999-03:30,Run: 2026-07-01 23:59:59 -03:30"})
    void keepsTheOffsetOfTheRun(String time, String line) {
        assertThat(describe(failed().startedAt(time))).startsWith(line + "\n");
    }

    @Test
    void putsEveryValueOnOneCleanLine() {
        var run = failed().titled("unused", "Night\u202Ely\r\n\tHV01", "Fai\u200Bled\u0085")
                .ofType("Vee\uD800am\u2028Cloud")
                .remarked("\u0007first\nsecond\n\nthird \u2067")
                .linked("https://x.example/\u200Ba\n")
                .affecting(error("HV\n\uFEFF01", "e\u200D\u0301crit"));

        assertThat(describe(run)).isEqualTo("""
                Run: 2026-01-12 22:00:04 +01:00
                Backup type: Veeam Cloud
                Job: Nightly HV01
                Status: Failed
                Remark: first second third

                Affected objects:
                - HV 01 (error): écrit

                Reference: https://x.example/a
                BC1-TR6IAJMGPDWRAUW67ITAELFBNS""");
    }

    @Test
    void showsThatAValueHasNothingToShow() {
        var run = failed().titled("unused", " ", "\u0000").ofType("").affecting(error("\u200B", "\n"));

        assertThat(describe(run)).contains("\nBackup type: ?\nJob: ?\nStatus: ?\n", "\n- ? (error)\n");
    }

    @Test
    void takesARemarkOfNothingForNone() {
        assertThat(describe(failed().remarked("\u200B\n"))).isEqualTo(describe(failed()));
    }

    @Nested
    class TheReference {
        @ParameterizedTest
        @ValueSource(strings = {"", "\t\u200B"})
        void isTheRunIdWhereTheUrlSaysNothing(String url) {
            assertThat(describe(failed().linked(url))).contains("\nReference: run 1234\n");
        }

        @Test
        void isTheRunIdWhereTheUrlIsTooLongToBeOfUse() {
            var longest = "https://x.example/" + "a".repeat(1_982);

            assertThat(describe(failed().linked(longest))).contains("\nReference: " + longest + "\n");
            assertThat(describe(failed().linked(longest + "b"))).contains("\nReference: run 1234\n");
        }
    }

    @Nested
    class AMessage {
        @ParameterizedTest
        @ValueSource(strings = {"first\nsecond", "first\r\nsecond", "first\rsecond", "first\u0085second",
                "first\u2029second",
                "\n \u200B\r\n first \nsecond"})
        void isItsFirstLineOfText(String message) {
            assertThat(describe(failed().affecting(error("HV01", message)))).contains("\n- HV01 (error): first\n\n");
        }

        @Test
        void hasAtMost200CodePoints() {
            var longest = "💾".repeat(200);

            assertThat(describe(failed().affecting(error("A", longest), error("B", longest + "b"))))
                    .contains("\n- A (error): " + longest + "\n- B (error): " + "💾".repeat(199) + "…\n");
        }
    }

    @Nested
    class ManyObjects {
        @ParameterizedTest
        @CsvSource({"0,13", "1,12", "10,3", "12,1"})
        void areListedUpToTheNumberAskedForAndCountedBeyond(int listed, int others) {
            assertThat(describe(failed().affecting(machines(13)), 8_000, listed)).contains(
                    (listed == 0 ? "Affected objects:" : "\n- vm-" + listed + " (error): Offline") + "\nAnd " + others
                            + " more objects: see Backupchecks.\n\nReference");
        }

        @ParameterizedTest
        @ValueSource(ints = {13, 14, 500})
        void needNoCountWhenAllAreListed(int listed) {
            assertThat(describe(failed().affecting(machines(13)), 8_000, listed))
                    .contains("\n- vm-13 (error): Offline\n\nReference")
                    .doesNotContain("more objects");
        }
    }

    @Nested
    class OverTheLimit {
        private final Runs run = failed().remarked("offline").affecting(machines(2));
        private final String head = """
                Run: 2026-01-12 22:00:04 +01:00
                Backup type: Veeam - Backup
                Job: Nightly HV01
                Status: Failed
                """;
        private final String end = "\nReference: run 1234\nBC1-TR6IAJMGPDWRAUW67ITAELFBNS";

        @Test
        void nothingIsCutAtTheLimitItself() {
            var whole = describe(run);

            assertThat(describe(run, CodePoints.count(whole), 10)).isEqualTo(whole);
        }

        @Test
        void objectsGiveWayFirst() {
            var one = head + "Remark: offline\n\nAffected objects:\n- vm-1 (error): Offline\n"
                    + "And 1 more objects: see Backupchecks.\n" + end;
            var none = head + "Remark: offline\n\nAffected objects:\nAnd 2 more objects: see Backupchecks.\n" + end;

            assertThat(describe(failed().remarked("offline").affecting(machines(3)), CodePoints.count(one), 10))
                    .isEqualTo(one.replace("And 1", "And 2"));
            assertThat(describe(run, CodePoints.count(one) - 1, 1)).isEqualTo(none);
            assertThat(describe(run, CodePoints.count(none), 10)).isEqualTo(none);
        }

        @ParameterizedTest
        @CsvSource({"1,offli…", "2,offl…", "5,o…", "6,…"})
        void thenTheRemarkIsShortened(int missing, String remark) {
            var whole = head + "Remark: offline\n\nAffected objects:\nAnd 2 more objects: see Backupchecks.\n" + end;

            assertThat(describe(run, CodePoints.count(whole) - missing, 10))
                    .isEqualTo(whole.replace("offline", remark));
        }

        @Test
        void thenTheWholeIsCutBeforeTheMarker() {
            var least = head + "Remark: …\n\nAffected objects:\nAnd 2 more objects: see Backupchecks.\n" + end;

            assertThat(describe(run, CodePoints.count(least) - 1, 10)).isEqualTo(
                    least.replace("run 1234\n", "run 12…\n"));
            assertThat(describe(run, 44, 10)).isEqualTo("Run: 2026-01…\nBC1-TR6IAJMGPDWRAUW67ITAELFBNS");
            assertThat(describe(run, 32, 10)).isEqualTo("…\nBC1-TR6IAJMGPDWRAUW67ITAELFBNS");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 29, 30, 31})
        void theMarkerIsNeverCut(int limit) {
            assertThat(describe(run, limit, 10)).isEqualTo("BC1-TR6IAJMGPDWRAUW67ITAELFBNS");
        }

        @Test
        void aHugeRemarkTakesTheRoomThatIsLeft() {
            var text = describe(failed().remarked("💾".repeat(20_000)));

            assertThat(CodePoints.count(text)).isEqualTo(8_000);
            assertThat(text).endsWith("💾…\n" + end);
        }
    }
}
