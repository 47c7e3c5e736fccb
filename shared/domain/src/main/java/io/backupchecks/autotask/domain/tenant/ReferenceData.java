package io.backupchecks.autotask.domain.tenant;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tenant's own picklists and field limits, as Autotask's entity information gave them.
 *
 * @param titleLimit characters of a ticket's title, 255 unless the tenant says otherwise
 * @param descriptionLimit characters of a ticket's description, 8,000 unless the tenant says otherwise
 * @param required the fields without which no ticket is taken, whatever its category
 */
public record ReferenceData(Database database, Instant readAt, int titleLimit, int descriptionLimit,
        List<Picklist> picklists, List<String> required) {
    public ReferenceData {
        picklists = List.copyOf(picklists);
        // What was stored before these were read does not name them.
        required = List.copyOf(Objects.requireNonNullElse(required, List.of()));
    }

    /** Where no field is known to be required. */
    public ReferenceData(Database database, Instant readAt, int titleLimit, int descriptionLimit,
            List<Picklist> picklists) {
        this(database, readAt, titleLimit, descriptionLimit, picklists, List.of());
    }

    /**
     * The values of one field.
     *
     * @param field Autotask's field name, such as {@code queueID}
     */
    public record Picklist(String field, List<Value> values) {
        public Picklist {
            values = List.copyOf(values);
        }
    }

    /** @param parent the id in the parent picklist, {@code null} where there is none */
    public record Value(int id, String label, boolean active, @Nullable Integer parent) {}

    /** The value of a field under this id. */
    public Optional<Value> value(String field, int id) {
        return picklists.stream()
                .filter(list -> list.field().equalsIgnoreCase(field))
                .flatMap(list -> list.values().stream())
                .filter(value -> value.id() == id)
                .findFirst();
    }

    /** Whether the values of a field were read. */
    public boolean has(String field) {
        return picklists.stream().anyMatch(list -> list.field().equalsIgnoreCase(field));
    }

    /** With more fields, such as those of a note. */
    public ReferenceData with(List<Picklist> more) {
        return new ReferenceData(database, readAt, titleLimit, descriptionLimit,
                Stream.concat(picklists.stream(), more.stream()).toList(), required);
    }

    /** The label of a value, or its id where the tenant does not list it any more. */
    public String label(String field, int id) {
        return value(field, id).map(Value::label).orElse(Integer.toString(id));
    }
}
