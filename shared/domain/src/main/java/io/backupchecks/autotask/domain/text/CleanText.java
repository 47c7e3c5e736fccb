package io.backupchecks.autotask.domain.text;

import java.text.Normalizer;

/**
 * A value from outside as one line of plain text.
 *
 * <p>Any run of white space, line breaks and tabs included, is one blank, and none is at either end. Control, bidi and zero-width
 * characters, unpaired surrogates and noncharacters are gone. What is left is in NFC. Joiners are zero-width too: an emoji made
 * of several comes apart.
 */
public record CleanText(String value) {
    private static final String NOTHING_LEFT = "?";

    public CleanText {
        value = cleaned(value);
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** The value of {@code raw} for a place that must not stay empty. */
    static String shown(String raw) {
        var text = new CleanText(raw);
        return text.isEmpty() ? NOTHING_LEFT : text.value;
    }

    /** Normalises last: what a dropped character kept apart may compose. */
    private static String cleaned(String raw) {
        var kept = new StringBuilder(raw.length());
        raw.codePoints().forEach(codePoint -> append(codePoint, kept));
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    private static void append(int codePoint, StringBuilder kept) {
        switch (CodePointKind.of(codePoint)) {
            case KEPT -> kept.appendCodePoint(codePoint);
            case BLANK -> appendBlank(kept);
            case DROPPED -> {
            }
        }
    }

    private static void appendBlank(StringBuilder kept) {
        if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
            kept.append(' ');
        }
    }
}
