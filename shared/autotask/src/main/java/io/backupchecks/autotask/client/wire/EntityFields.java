package io.backupchecks.autotask.client.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of an entity, as its entity information lists them. */
public record EntityFields(List<Field> fields) {
    public EntityFields {
        fields = List.copyOf(fields);
    }

    /** @param length 0 for what is not text */
    public record Field(String name, @Nullable Integer length, @Nullable List<PicklistValue> picklistValues,
            @Nullable Boolean isRequired, @Nullable Boolean isReadOnly) {
        public Field {
            Objects.requireNonNull(name);
            picklistValues = picklistValues == null ? null : List.copyOf(picklistValues);
        }

        /** Whether whoever creates one has to give it. */
        public boolean isToBeGiven() {
            return Boolean.TRUE.equals(isRequired) && !Boolean.TRUE.equals(isReadOnly);
        }
    }

    /**
     * One value of a picklist; the ids are text here and numbers in a ticket.
     *
     * @param parentValue the id in the parent picklist, empty or absent where there is none
     */
    public record PicklistValue(String value, String label,
            @JsonProperty(required = true) boolean isActive, @Nullable String parentValue) {
        public PicklistValue {
            Objects.requireNonNull(value);
            Objects.requireNonNull(label);
        }
    }
}
