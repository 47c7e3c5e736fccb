package io.backupchecks.autotask.domain.text;

/** What becomes of a code point when a value is cleaned. */
enum CodePointKind {
    KEPT,
    /** White space of any kind, line breaks and tabs included. */
    BLANK,
    /** Seen by nobody, or able to turn or hide what is seen. */
    DROPPED;

    private static final int NEXT_LINE = 0x85;

    static CodePointKind of(int codePoint) {
        if (isBlank(codePoint)) {
            return BLANK;
        }
        return isInvisible(codePoint) || isDefaultIgnorable(codePoint) || isNoncharacter(codePoint) ? DROPPED : KEPT;
    }

    private static boolean isBlank(int codePoint) {
        return within(codePoint, '\t', '\r') || codePoint == NEXT_LINE || Character.isSpaceChar(codePoint);
    }

    /** Control characters, format characters (all bidi controls among them) and surrogates without their other half. */
    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    /**
     * The rest of Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties.txt): fillers, joiners, variation selectors and the
     * places kept free for more of them, all of no width.
     */
    private static boolean isDefaultIgnorable(int codePoint) {
        return codePoint == 0x034F || codePoint == 0x2065 || codePoint == 0x3164 || codePoint == 0xFFA0
                || within(codePoint, 0x115F, 0x1160) || within(codePoint, 0x17B4, 0x17B5)
                || within(codePoint, 0x180B, 0x180F) || within(codePoint, 0xFE00, 0xFE0F)
                || within(codePoint, 0xFFF0, 0xFFF8) || within(codePoint, 0xE0000, 0xE0FFF);
    }

    /** Code points that are never characters; some parsers refuse them. */
    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || within(codePoint, 0xFDD0, 0xFDEF);
    }

    private static boolean within(int codePoint, int first, int last) {
        return first <= codePoint && codePoint <= last;
    }
}
