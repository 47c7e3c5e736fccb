package io.backupchecks.autotask.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.run.BackupRun;
import io.backupchecks.autotask.domain.run.RunId;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes the texts of many hostile runs; what fails names its seed and number, and fails again with them. */
class TicketTextFuzzTest {
    private static final int RUNS_PER_SEED = 5_000;
    private static final Marker MARKER = new Marker("BC1-TR6IAJMGPDWRAUW67ITAELFBNS");
    private static final Pattern OTHERS = Pattern.compile("And (\\d+) more objects: see Backupchecks\\.");
    private static final Pattern OBJECT = Pattern.compile("- .+ \\((?:error|warning)\\)(: .+)?");
    private static final Pattern LABEL = Pattern.compile(
            "Run: \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d [+-]\\d\\d:\\d\\d|Backup type: .+|Job: .+|Status: .+|Remark: .+|"
                    + "Affected objects:|Reference: .+|");

    private static final BitSet FORBIDDEN = forbidden();

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333, 4_444})
    void noRunSpoilsItsText(long seed) {
        var random = new Random(seed);
        var runs = new HostileRuns(random);
        for (int number = 0; number < RUNS_PER_SEED; number++) {
            var written = new Written(runs.next(), limits(random), random.nextInt(15),
                    "seed " + seed + ", run " + number);
            written.checkTitle();
            written.checkDescription();
        }
    }

    private static TextLimits limits(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> TextLimits.DEFAULT;
            case 1 -> new TextLimits(1 + random.nextInt(60), 31 + random.nextInt(60));
            default -> new TextLimits(40 + random.nextInt(260), 40 + random.nextInt(1_000));
        };
    }

    private record Written(BackupRun run, TextLimits limits, int listed, String which) {
        void checkTitle() {
            var title = new TicketText(limits, listed).title(run);
            var status = CleanText.shown(run.status());
            checkText(title, limits.title());
            assertThat(title).as(which).doesNotContain("\n").doesNotEndWith(" ");
            if (points("[Backupchecks] … - … - " + status) <= limits.title()) {
                assertThat(title).as(which).startsWith("[Backupchecks] ").endsWith(" - " + status);
            }
        }

        void checkDescription() {
            var description = new TicketText(limits, listed).description(run, new RunId("run-1"), MARKER);
            checkText(description, limits.description());
            var lines = List.of(description.split("\n", -1));
            assertThat(lines.getLast()).as(which).isEqualTo(MARKER.value());
            assertThat(lines).as(which).containsOnlyOnce(MARKER.value());
            if (lines.size() > 1 && lines.get(lines.size() - 2).startsWith("Reference: ")) {
                checkLines(lines.subList(0, lines.size() - 1));
            } else {
                assertThat(description).as(which).matches("(?s)(.*…\n)?" + MARKER.value());
            }
        }

        private void checkLines(List<String> lines) {
            long named = lines.stream().filter(line -> OBJECT.matcher(line).matches()).count();
            int others = lines.stream()
                    .map(OTHERS::matcher)
                    .filter(line -> line.matches())
                    .mapToInt(line -> Integer.parseInt(line.group(1)))
                    .sum();
            assertThat(named + others).as(which).isEqualTo(run.objects().size());
            assertThat(named).as(which).isLessThanOrEqualTo(listed);
            assertThat(lines.stream().allMatch(TicketTextFuzzTest::isOurs)).as(which).isTrue();
        }

        private void checkText(String text, int limit) {
            assertThat(points(text)).as(which).isLessThanOrEqualTo(limit);
            assertThat(text.codePoints().anyMatch(FORBIDDEN::get)).as(which).isFalse();
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(which).isTrue();
            assertThat(text).as(which).doesNotContain("  ", " \n", "\n ");
        }
    }

    private static boolean isOurs(String line) {
        return LABEL.matcher(line).matches() || OBJECT.matcher(line).matches() || OTHERS.matcher(line).matches();
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Written apart from the code under test: what the rules forbid in a finished text, where only {@code \n} parts lines. */
    private static BitSet forbidden() {
        var points = new BitSet();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> (point & 0xFFFE) == 0xFFFE)
                .forEach(points::set);
        IntStream.rangeClosed(0, 0x9F).filter(Character::isISOControl).forEach(points::set);
        points.clear('\n');
        IntStream.of(0x00AD, 0x061C, 0x180E, 0x3164, 0xFEFF).forEach(points::set);
        points.set(0x200B, 0x2010);
        points.set(0x2028, 0x202F);
        points.set(0x2060, 0x2070);
        points.set(0xD800, 0xE000);
        points.set(0xFE00, 0xFE10);
        points.set(0xE0000, 0xE1000);
        return points;
    }
}
