package io.backupchecks.autotask.simulator.metadata;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An entity's definition: what may be done with it, and its fields in the order of the answers. */
public record Definition(EntityType type, Set<Verb> verbs, List<Field> fields) {

    public Definition {
        verbs = Set.copyOf(verbs);
        fields = List.copyOf(fields);
    }

    /** The field of that name, in whatever casing. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equalsIgnoreCase(name)).findFirst();
    }

    public boolean allows(Verb verb) {
        return verbs.contains(verb);
    }
}
