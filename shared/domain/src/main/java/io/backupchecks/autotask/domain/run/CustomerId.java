package io.backupchecks.autotask.domain.run;

/** The id of a customer in Backupchecks: {@code [A-Za-z0-9._:-]{1,64}}. */
public record CustomerId(String value) {
    public CustomerId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a customer id");
        }
    }

    /** Whether {@code value} has the form of an id. */
    public static boolean isWellFormed(String value) {
        return IdForm.matches(value);
    }
}
