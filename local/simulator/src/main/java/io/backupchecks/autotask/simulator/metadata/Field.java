package io.backupchecks.autotask.simulator.metadata;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A field of an entity.
 *
 * @param length most characters of a string; 0 for every other type
 * @param parentField the field that a child picklist hangs on, in the casing of the metadata; empty if none
 * @param reference the name of the entity that the value must exist in; empty if none
 */
public record Field(String name, DataType type, int length, Set<Trait> traits, String parentField, String reference) {

    /** What a field may be besides its type. */
    public enum Trait {
        NOT_QUERYABLE,
        PICKLIST,
        READ_ONLY,
        REQUIRED,
        /** Writable by the metadata, yet never stored. */
        IGNORED,
        /** Accepted as null by PATCH, yet the old value stays. */
        NULL_IGNORED
    }

    public Field {
        traits = Set.copyOf(traits);
    }

    public static Field text(String name, int length) {
        return new Field(name, DataType.STRING, length, Set.of(), "", "");
    }

    public static Field of(String name, DataType type) {
        return new Field(name, type, 0, Set.of(), "", "");
    }

    public static Field picklist(String name) {
        return of(name, DataType.INTEGER).with(Trait.PICKLIST);
    }

    public Field required() {
        return with(Trait.REQUIRED);
    }

    public Field limitedTo(int most) {
        return new Field(name, type, most, traits, parentField, reference);
    }

    public Field readOnly() {
        return with(Trait.READ_ONLY);
    }

    Field childOf(String parent) {
        return new Field(name, type, length, traits, parent, reference);
    }

    Field references(EntityType entity) {
        return new Field(name, type, length, traits, parentField, entity.entityName());
    }

    Field with(Trait trait) {
        var more = EnumSet.of(trait);
        more.addAll(traits);
        return new Field(name, type, length, more, parentField, reference);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    public boolean isWritable() {
        return !is(Trait.READ_ONLY) && !is(Trait.IGNORED);
    }

    public Optional<EntityType> referencedEntity() {
        return EntityType.ofName(reference);
    }
}
