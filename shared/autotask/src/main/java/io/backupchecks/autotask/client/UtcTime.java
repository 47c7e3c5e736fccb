package io.backupchecks.autotask.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads Autotask's times: ISO 8601 with any number of fraction digits, UTC where no offset is named. */
final class UtcTime {
    private UtcTime() {}

    /** Empty for nothing, and for what is no time. */
    static Optional<Instant> of(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UtcTime::parsed);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Instant parsed(String text) {
        return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime time -> time.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            default -> throw new DateTimeException("no time");
        };
    }
}
