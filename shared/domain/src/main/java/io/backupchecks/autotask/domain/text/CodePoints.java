package io.backupchecks.autotask.domain.text;

/** Lengths and cuts in code points, so that no cut parts a surrogate pair. */
final class CodePoints {
    private static final String CUT_MARK = "…";

    private CodePoints() {}

    static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first {@code length} code points, without blanks at the end if anything was cut. */
    static String cut(String text, int length) {
        return count(text) <= length ? text : text.substring(0, text.offsetByCodePoints(0, length)).stripTrailing();
    }

    /** At most {@code length} code points, the last of them {@code …} if anything was cut. */
    static String shorten(String text, int length) {
        if (count(text) <= length) {
            return text;
        }
        return length < 1 ? "" : cut(text, length - 1) + CUT_MARK;
    }
}
