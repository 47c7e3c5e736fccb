package io.backupchecks.autotask.domain.run;

import java.util.Arrays;
import java.util.Optional;

/** How bad a run or an affected object is, the worst first. */
public enum Severity {
    ERROR("error"),
    WARNING("warning");

    private final String text;

    Severity(String text) {
        this.text = text;
    }

    /** The word for it in requests and in ticket texts, in small letters. */
    public String text() {
        return text;
    }

    /** The severity that {@code text} names exactly; empty for any other word. */
    public static Optional<Severity> fromText(String text) {
        return Arrays.stream(values()).filter(severity -> severity.text.equals(text)).findFirst();
    }
}
