package io.backupchecks.autotask.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long to wait after a refusal for too many requests. */
final class RetryAfter {
    private static final Duration THREAD_THRESHOLD = Duration.ofSeconds(2);
    private static final Duration UNKNOWN = Duration.ofSeconds(60);
    private static final long LONGEST_SECONDS = 600;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /** The header's seconds, 1 s to 10 min; {@code null} for a date or anything else. */
    static @Nullable Duration header(Optional<String> value) {
        return value.map(String::strip)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Math.clamp(Long.parseLong(text), 1, LONGEST_SECONDS)))
                .orElse(null);
    }

    /** A thread is free again soon; the hourly limit passes when Autotask says so. */
    static Duration of(List<String> errors, @Nullable Duration header) {
        if (ErrorWords.nameThreadThreshold(errors)) {
            return THREAD_THRESHOLD;
        }
        return header == null ? UNKNOWN : header;
    }
}
