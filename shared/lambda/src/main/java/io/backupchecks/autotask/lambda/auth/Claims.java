package io.backupchecks.autotask.lambda.auth;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The claims of a token whose signature was verified, read without leniency. */
record Claims(Map<String, Object> members) {
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** A text of the given form. */
    Optional<String> text(String name, Pattern form) {
        return text(name).filter(text -> form.matcher(text).matches());
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(asText(members.get(name)));
    }

    /** A NumericDate in whole seconds. */
    Optional<Instant> time(String name) {
        return members.get(name) instanceof Long seconds && seconds >= 0 && seconds <= LATEST
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    /** The audience where it is exactly one, as a text or as a list of one text. */
    Optional<String> soleAudience() {
        return members.get("aud") instanceof List<?> list
                ? Optional.ofNullable(list.size() == 1 ? asText(list.getFirst()) : null)
                : text("aud");
    }

    private static @Nullable String asText(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }
}
