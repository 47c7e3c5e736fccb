package io.backupchecks.autotask.domain.suggestion;

import java.util.ArrayList;
import java.util.List;

/** How alike two names are, from 0 to 99, and in what they differ. */
record Likeness(int score, String reason) {
    /** From here on two words are taken for one. */
    static final double NEAR = 0.75;

    private static final Likeness NONE = new Likeness(0, "");
    private static final int MOST = 99;
    private static final int SIMILAR = 85;
    private static final int SAME_BUT_FOR_SPELLING = 97;
    private static final int SAME_WITHOUT_FORM = 95;
    private static final int SAME_JOINED = 90;
    private static final int OTHER_ORDER = 88;
    private static final int OTHER_FORM = 80;
    private static final int LEAST = 40;

    /**
     * The highest score of two names that have at most so much in common.
     *
     * @param shared from 0 to 1
     */
    static int atMost(double shared) {
        int score = shared >= 1 ? MOST : (int) Math.round(shared * SIMILAR);
        return score < LEAST ? 0 : score;
    }

    static Likeness of(ComparableName customer, ComparableName company) {
        if (customer.words().isEmpty() || company.words().isEmpty()) {
            return NONE;
        }
        if (customer.words().equals(company.words())) {
            return sameWords(customer, company);
        }
        if (customer.joined().equals(company.joined())) {
            return new Likeness(SAME_JOINED - formDiffers(customer, company), "same name, other spaces");
        }
        return customer.sorted().equals(company.sorted())
                ? new Likeness(OTHER_ORDER - formDiffers(customer, company), "same words in another order")
                : similar(customer, company);
    }

    private static Likeness sameWords(ComparableName customer, ComparableName company) {
        if (customer.form().equals(company.form())) {
            return new Likeness(SAME_BUT_FOR_SPELLING, "same name, spelled or abbreviated otherwise");
        }
        if (customer.form().isEmpty() || company.form().isEmpty()) {
            return new Likeness(SAME_WITHOUT_FORM,
                    "same name apart from '" + customer.form() + company.form() + "'");
        }
        return new Likeness(OTHER_FORM, "same name, but '" + company.form() + "' instead of '" + customer.form() + "'");
    }

    /** A form that only one of them has says little, another one much. */
    private static int formDiffers(ComparableName one, ComparableName other) {
        if (one.form().equals(other.form())) {
            return 0;
        }
        return one.form().isEmpty() || other.form().isEmpty() ? 2 : 12;
    }

    private static Likeness similar(ComparableName customer, ComparableName company) {
        double words = (weight(customer, company) + weight(company, customer)) / 2;
        double letters = alike(customer.joined(), company.joined());
        int score = (int) Math.round(Math.max(words, letters) * SIMILAR) - formDiffers(customer, company);
        return score < LEAST ? NONE : new Likeness(score, words >= letters ? "shares words" : "spelled alike");
    }

    /** The share of the letters of one name whose words are in the other, too. */
    private static double weight(ComparableName one, ComparableName other) {
        var left = new ArrayList<>(other.words());
        double found = 0;
        double all = 0;
        for (var word : one.words()) {
            all += word.length();
            var best = best(word, left);
            if (best.likeness() >= NEAR) {
                left.remove(best.word());
                found += word.length() * best.likeness();
            }
        }
        return found / all;
    }

    private static Word best(String word, List<String> words) {
        var best = new Word("", 0);
        for (var other : words) {
            double likeness = isAbbreviation(word, other) || isAbbreviation(other, word) ? 0.85 : alike(word, other);
            if (likeness > best.likeness()) {
                best = new Word(other, likeness);
            }
        }
        return best;
    }

    static boolean isAbbreviation(String whole, String start) {
        return start.length() >= 3 && whole.length() > start.length() && whole.startsWith(start);
    }

    /** One less the share of the letters that must be changed. */
    private static double alike(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        return 1 - (double) distance(one, other) / longest;
    }

    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private record Word(String word, double likeness) {}
}
