package io.backupchecks.autotask.simulator.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads a date and time as Autotask does: any number of fraction digits, UTC where no offset is given. */
public final class UtcTime {
    private UtcTime() {}

    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(instant(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        return switch (DateTimeFormatter.ISO_DATE_TIME.withZone(ZoneOffset.UTC)
                .parseBest(
                        text.length() == 10 ? text + "T00:00:00" : text, OffsetDateTime::from, LocalDateTime::from,
                        LocalDate::from)) {
            case OffsetDateTime time -> time.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            case LocalDate date -> date.atStartOfDay(ZoneOffset.UTC).toInstant();
            default -> throw new IllegalStateException(text);
        };
    }
}
