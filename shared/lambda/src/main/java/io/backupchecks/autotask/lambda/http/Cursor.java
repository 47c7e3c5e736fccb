package io.backupchecks.autotask.lambda.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the next page of a list begins: opaque to callers, and good only for the list that it was made for.
 *
 * @param list names the list with everything that decides what is in it
 */
public record Cursor(String list) {
    private static final String BETWEEN = "\n";

    /** @param place where the page ended, in the list's own words */
    public String at(String place) {
        var text = list + BETWEEN + place;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that {@link #at} wrote; empty where the cursor is of another list or of no list. */
    public Optional<String> place(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var prefix = list + BETWEEN;
            return text.startsWith(prefix) ? Optional.of(text.substring(prefix.length())) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
