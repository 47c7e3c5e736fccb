package io.backupchecks.autotask.domain.suggestion;

/** The letters of a text without their order: how many must be changed at least to make one text of another. */
final class Letters {
    /** Letters are told apart by their last five bits: those that are not make the bound lower, never wrong. */
    private static final int KINDS = 32;

    private final short[] counts = new short[KINDS];
    private final int length;

    Letters(String text) {
        length = text.length();
        text.chars().forEach(letter -> counts[letter % KINDS]++);
    }

    /** How alike two texts can be at most: one less the share of the letters that must be changed. */
    double alikeAtMost(Letters other) {
        int longest = Math.max(length, other.length);
        return longest == 0 ? 0 : 1 - (double) apart(other) / longest;
    }

    private int apart(Letters other) {
        int more = 0;
        int fewer = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            int difference = counts[kind] - other.counts[kind];
            more += Math.max(difference, 0);
            fewer += Math.max(-difference, 0);
        }
        return Math.max(more, fewer);
    }
}
