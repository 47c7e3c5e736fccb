package io.backupchecks.autotask.domain.caller;

import java.util.regex.Pattern;

/** The correlation id of one request: {@code [A-Za-z0-9-]{8,64}}. */
public record RequestId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");

    public RequestId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a request id");
        }
    }

    /** Whether {@code value} may be taken over from a caller. */
    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }
}
