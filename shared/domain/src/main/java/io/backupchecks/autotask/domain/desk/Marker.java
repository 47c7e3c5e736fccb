package io.backupchecks.autotask.domain.desk;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The text by which a run's ticket is found again: its {@code externalID} and the last line of its description.
 *
 * <p>{@code BC1-} and 26 characters of base32: 30 of the 50 characters that Autotask gives the field.
 */
public record Marker(String value) {
    private static final Pattern FORM = Pattern.compile("BC1-[A-Z2-7]{26}");

    public Marker {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a marker: " + value);
        }
    }

    /** Whether a ticket carries this marker; Autotask compares without regard to case, so this does too. */
    public boolean isCarriedBy(String externalId) {
        return externalId.strip().toUpperCase(Locale.ROOT).equals(value);
    }
}
