package io.backupchecks.autotask.simulator.tenant;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.PicklistValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The tenant's own values of every picklist. */
public final class Picklists {
    private record Key(EntityType entity, String field) {}

    private final Map<Key, List<PicklistValue>> lists = new HashMap<>();

    public List<PicklistValue> of(EntityType entity, String field) {
        return lists.getOrDefault(key(entity, field), List.of());
    }

    public void set(EntityType entity, String field, List<PicklistValue> values) {
        lists.put(key(entity, field), List.copyOf(values));
    }

    /** Changes one value, for example its label or whether it is active. */
    public void change(EntityType entity, String field, long value, UnaryOperator<PicklistValue> change) {
        lists.computeIfPresent(key(entity, field),
                (_, values) -> values.stream().map(old -> old.value() == value ? change.apply(old) : old).toList());
    }

    /** The value, if it exists and is active. */
    public Optional<PicklistValue> active(EntityType entity, String field, long value) {
        return of(entity, field).stream().filter(one -> one.value() == value && one.isActive()).findFirst();
    }

    private static Key key(EntityType entity, String field) {
        return new Key(entity, field.toLowerCase(Locale.ROOT));
    }
}
