package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.json.Violations;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Pattern;

/** A query parameter that a route takes, with the rule for its value. Every one may be left out. */
public sealed interface QueryParameter {

    String name();

    void check(String value, Violations violations);

    /** {@code true} or {@code false}. */
    record Flag(String name) implements QueryParameter {
        @Override
        public void check(String value, Violations violations) {
            violations.oneOf(name, value, Set.of("true", "false"));
        }
    }

    /** A whole number in decimal digits. */
    record Whole(String name, int least, int most) implements QueryParameter {
        private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

        @Override
        public void check(String value, Violations violations) {
            if (DIGITS.matcher(value).matches()) {
                violations.between(name, Long.valueOf(value), least, most);
            } else {
                violations.add(name, "must be a whole number");
            }
        }
    }

    /** Text that is not blank. */
    record Text(String name, int longest) implements QueryParameter {
        @Override
        public void check(String value, Violations violations) {
            violations.text(name, value, longest);
        }
    }

    /** One of the words that the contract lists. */
    record Word(String name, Set<String> words) implements QueryParameter {
        public Word {
            words = Set.copyOf(words);
        }

        @Override
        public void check(String value, Violations violations) {
            violations.oneOf(name, value, words);
        }
    }

    /** An id chosen by Backupchecks. */
    record Id(String name) implements QueryParameter {
        @Override
        public void check(String value, Violations violations) {
            violations.id(name, value);
        }
    }

    /** A date such as {@code 2026-01-12}. */
    record Day(String name) implements QueryParameter {
        private static final Pattern FORM = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

        @Override
        public void check(String value, Violations violations) {
            if (!isDate(value)) {
                violations.add(name, "must be a date such as 2026-01-12");
            }
        }

        private static boolean isDate(String value) {
            try {
                return FORM.matcher(value).matches() && LocalDate.parse(value) != null;
            } catch (DateTimeParseException _) {
                return false;
            }
        }
    }
}
