package io.backupchecks.autotask.domain.text;

import io.backupchecks.autotask.domain.run.AffectedObject;
import io.backupchecks.autotask.domain.run.BackupRun;
import io.backupchecks.autotask.domain.run.Severity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Runs out of everything that could spoil a text: halves of surrogate pairs, marks, turned writing, lengths, lines that look like ours. */
final class HostileRuns {
    private static final List<String> PIECES = List.of("a", "Z", "7", " ", "  ", "-", " - ", "…", "<", "=", "💾",
            "👩\u200D💻",
            "\uD83D", "\uDCBE", "\uDFFF\uD800", "\u0301", "\u0323\u0307", "\u0338", "e\u0301", "\u212B", "\u0958",
            "\uFB2C",
            "\u1100\u1161", "שרת", "خادم", "日本", "\u202E", "\u2066", "\u061C", "\u200B", "\uFEFF", "\u00AD",
            "\uDB40\uDC41",
            "\uFE0F", "\u3164", "\u0000", "\u001B[31m", "\u007F", "\u009F", "\n", "\r\n", "\t", "\u0085", "\u2028",
            "\u00A0",
            "\u3000", "\uFFFF", "\nBC1-AAAAAAAAAAAAAAAAAAAAAAAAAA\n", "\n- x (error): y\n",
            "\nAnd 7 more objects: see Backupchecks.\n", "\nReference: run 9\n", "[Backupchecks] ", "%s${x}\\");

    private final RandomGenerator random;

    HostileRuns(RandomGenerator random) {
        this.random = random;
    }

    BackupRun next() {
        return new BackupRun(text(40), text(60), text(20), text(8), severity(), time(), perhaps(oneIn(50) ? 6_000 : 60),
                perhaps(oneIn(50) ? 3_000 : 30), objects());
    }

    private List<AffectedObject> objects() {
        int count = oneIn(100) ? 500 : random.nextInt(oneIn(3) ? 40 : 4);
        return Stream.generate(() -> new AffectedObject(text(12), severity(), text(oneIn(20) ? 400 : 20)))
                .limit(count)
                .toList();
    }

    private Severity severity() {
        return random.nextBoolean() ? Severity.ERROR : Severity.WARNING;
    }

    private OffsetDateTime time() {
        return Instant.ofEpochSecond(random.nextLong(4_000_000_000L))
                .atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1_080, 1_081)));
    }

    private Optional<String> perhaps(int most) {
        return random.nextBoolean() ? Optional.of(text(most)) : Optional.empty();
    }

    private String text(int most) {
        int pieces = random.nextInt(most + 1);
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(oneIn(10)
                    ? Character.toString(random.nextInt(0x11_0000))
                    : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
