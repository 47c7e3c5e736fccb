package io.backupchecks.autotask.simulator.rest;

import io.backupchecks.autotask.simulator.metadata.Definition;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Field;
import io.backupchecks.autotask.simulator.metadata.Field.Trait;
import io.backupchecks.autotask.simulator.metadata.PicklistValue;
import io.backupchecks.autotask.simulator.metadata.Verb;
import io.backupchecks.autotask.simulator.rest.Operation.Aspect;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.wire.Reply;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes an entity; what a category demands is not in it. */
final class Metadata {
    private Metadata() {}

    static Reply describe(Session session, Definition definition, Aspect aspect) {
        return switch (aspect) {
            case INFORMATION -> Reply.ok(Json.object().set("info", information(session, definition)));
            case FIELDS -> fields(session, definition);
            case USER_DEFINED_FIELDS -> {
                var answer = Json.object();
                answer.putArray("fields");
                yield Reply.ok(answer);
            }
        };
    }

    private static ObjectNode information(Session session, Definition definition) {
        var info = Json.object().put("name", definition.type().entityName());
        for (Verb verb : List.of(Verb.CREATE, Verb.DELETE, Verb.QUERY, Verb.UPDATE)) {
            boolean may = definition.allows(verb) && session.user().may(verb, definition.type());
            String name = verb.name().charAt(0) + verb.word().substring(1);
            info.put("can" + name, may);
            info.put("userAccessFor" + name, may && sees(session, definition.type()) ? "All" : "None");
        }
        return info.put("hasUserDefinedFields", definition.type() == EntityType.TICKETS)
                .put("supportsWebhookCallouts", definition.type() == EntityType.TICKETS);
    }

    static boolean sees(Session session, EntityType type) {
        return type != EntityType.TIME_ENTRIES || !session.tenant().behaviour().is(Toggle.TIME_ENTRIES_HIDDEN);
    }

    private static Reply fields(Session session, Definition definition) {
        var answer = Json.object();
        ArrayNode fields = answer.putArray("fields");
        definition.fields().forEach(field -> fields.add(field(session, definition.type(), field)));
        return Reply.ok(answer);
    }

    private static ObjectNode field(Session session, EntityType entity, Field field) {
        var shown = Json.object()
                .put("name", field.name())
                .put("dataType", field.type().wireName())
                .put("length", field.length())
                .put("isRequired", field.is(Trait.REQUIRED))
                .put("isReadOnly", field.is(Trait.READ_ONLY))
                .put("isQueryable", !field.is(Trait.NOT_QUERYABLE))
                .put("isReference", !field.reference().isEmpty())
                .put("referenceEntityType", field.reference())
                .put("isPickList", field.is(Trait.PICKLIST));
        if (field.is(Trait.PICKLIST)) {
            ArrayNode values = shown.putArray("picklistValues");
            session.tenant()
                    .picklists()
                    .of(entity, field.name())
                    .forEach(value -> values.add(value(value, values.size())));
        } else {
            shown.putNull("picklistValues");
        }
        return shown.put("picklistParentValueField", field.parentField()).put("isSupportedWebhookField", false);
    }

    /** The value is a string here, and a number in the entity's field. */
    private static ObjectNode value(PicklistValue value, int position) {
        return Json.object()
                .put("value", Long.toString(value.value()))
                .put("label", value.label())
                .put("isDefaultValue", value.isDefault())
                .put("sortOrder", position + 1)
                .put("parentValue", value.parentValue())
                .put("isActive", value.isActive())
                .put("isSystem", value.isSystem());
    }
}
