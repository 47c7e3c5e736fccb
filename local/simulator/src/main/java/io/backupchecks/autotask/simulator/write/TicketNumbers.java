package io.backupchecks.autotask.simulator.write;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.tenant.Row;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/** Numbers of the form {@code TyyyyMMdd.nnnn}, counted per day; the number of a deleted ticket is not used again. */
final class TicketNumbers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'T'yyyyMMdd.").withZone(ZoneOffset.UTC);

    private TicketNumbers() {}

    static String next(Tenant tenant, Instant now) {
        String day = DAY.format(now);
        int last = Stream.of(EntityType.TICKETS, EntityType.DELETED_TICKET_LOGS)
                .flatMap(type -> tenant.table(type).rows().stream())
                .map(TicketNumbers::number)
                .filter(number -> number.startsWith(day))
                .mapToInt(number -> Integer.parseInt(number.substring(day.length())))
                .max()
                .orElse(0);
        return day + "%04d".formatted(last + 1);
    }

    private static String number(Row row) {
        return row.text("ticketNumber");
    }
}
