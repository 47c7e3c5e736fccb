package io.backupchecks.autotask.simulator.tenant;

import io.backupchecks.autotask.simulator.metadata.Definition;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a tenant's administrator demands of fields beyond what Autotask does: by metadata and at every write. */
public final class FieldRules {
    private record Key(EntityType entity, String field) {}

    private final Set<Key> required = new HashSet<>();
    private final Map<Key, Integer> lengths = new HashMap<>();

    public synchronized void require(EntityType entity, String field, boolean isRequired) {
        if (isRequired) {
            required.add(key(entity, field));
        } else {
            required.remove(key(entity, field));
        }
    }

    /** At most so many characters. */
    public synchronized void limit(EntityType entity, String field, int length) {
        lengths.put(key(entity, field), length);
    }

    /** The entity as it is in this tenant. */
    public synchronized Definition applied(Definition usual) {
        return new Definition(usual.type(), usual.verbs(),
                usual.fields().stream().map(field -> applied(usual.type(), field)).toList());
    }

    private Field applied(EntityType entity, Field field) {
        var key = key(entity, field.name());
        var limited = field.limitedTo(lengths.getOrDefault(key, field.length()));
        return required.contains(key) ? limited.required() : limited;
    }

    private static Key key(EntityType entity, String field) {
        return new Key(entity, field.toLowerCase(Locale.ROOT));
    }
}
