package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Place;
import io.backupchecks.autotask.domain.mapping.ViewMappings.Position;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.lambda.http.Cursor;
import io.backupchecks.autotask.lambda.http.Query;
import io.backupchecks.autotask.lambda.mapping.MappingDocument;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which mappings are listed, and from where on; the cursor goes with its status only.
 *
 * @param status as asked for, empty for all
 * @param position {@code null} for the beginning
 */
record MappingCursor(String status, @Nullable Position position) {
    private static final int PARTS = 3;

    /** Empty where the cursor belongs to another list. */
    static Optional<MappingCursor> of(Query query) {
        var status = query.text("status").orElse("");
        var cursor = query.text("cursor");
        return cursor.isEmpty()
                ? Optional.of(new MappingCursor(status, null))
                : cursor.flatMap(list(status)::place)
                        .flatMap(MappingCursor::position)
                        .map(position -> new MappingCursor(status, position));
    }

    Set<Status> statuses() {
        return status.isEmpty() ? EnumSet.allOf(Status.class) : EnumSet.of(known(status));
    }

    String before(Position next) {
        return list(status).at(MappingDocument.word(next.status()) + " " + next.after().syncedAt() + " "
                + next.after().customer().value());
    }

    private static Cursor list(String status) {
        return new Cursor("mappings " + status);
    }

    private static Status known(String word) {
        var status = StatusWords.STATUSES.get(word);
        if (status == null) {
            throw new IllegalStateException("the status was checked before");
        }
        return status;
    }

    private static Optional<Position> position(String place) {
        var parts = place.split(" ", PARTS);
        var status = StatusWords.STATUSES.get(parts[0]);
        if (status == null || parts.length < PARTS || !CustomerId.isWellFormed(parts[2])) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Position(status, new Place(Instant.parse(parts[1]), new CustomerId(parts[2]))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
