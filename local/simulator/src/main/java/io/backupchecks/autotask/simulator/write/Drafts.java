package io.backupchecks.autotask.simulator.write;

import io.backupchecks.autotask.simulator.metadata.Definition;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Field;
import io.backupchecks.autotask.simulator.metadata.PicklistValue;
import io.backupchecks.autotask.simulator.tenant.Row;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import io.backupchecks.autotask.simulator.wire.Json;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Lays a request's fields over what is stored. */
final class Drafts {
    private Drafts() {}

    static Draft create(Tenant tenant, Definition definition, SentFields sent) {
        ObjectNode after = sent.fields().deepCopy();
        if (definition.type() == EntityType.TICKETS && !after.has("ticketCategory")) {
            defaultCategory(tenant, after);
        }
        return new Draft(tenant, definition, WriteKind.POST, Json.object(), after, named(sent));
    }

    private static void defaultCategory(Tenant tenant, ObjectNode ticket) {
        tenant.picklists()
                .of(EntityType.TICKETS, "ticketCategory")
                .stream()
                .filter(PicklistValue::isDefault)
                .findFirst()
                .ifPresent(category -> ticket.put("ticketCategory", category.value()));
    }

    static Draft change(Tenant tenant, Definition definition, WriteKind kind, Row stored, SentFields sent) {
        ObjectNode after = stored.fields().deepCopy();
        if (kind == WriteKind.PUT) {
            definition.fields().stream().filter(Field::isWritable).forEach(field -> after.putNull(field.name()));
        }
        sent.fields()
                .properties()
                .stream()
                .filter(property -> !(property.getValue().isNull() && keepsOnNull(definition, property.getKey())))
                .forEach(property -> after.set(property.getKey(), property.getValue()));
        return new Draft(tenant, definition, kind, stored.fields().deepCopy(), after, named(sent));
    }

    private static boolean keepsOnNull(Definition definition, String name) {
        return definition.field(name).filter(field -> field.is(Field.Trait.NULL_IGNORED)).isPresent();
    }

    private static Set<String> named(SentFields sent) {
        return Set.copyOf(sent.fields().propertyNames());
    }
}
