package io.backupchecks.autotask.simulator.rest;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Schema;
import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.wire.Reply;
import io.backupchecks.autotask.simulator.wire.Request;
import io.backupchecks.autotask.simulator.write.EntityWriter;
import io.backupchecks.autotask.simulator.write.EntityWriter.Author;
import io.backupchecks.autotask.simulator.write.WriteKind;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Answers writes. */
final class Writes {
    private static final Reply GONE = Reply.errors(500, "No matching records found."
            + " The logged in Resource may not have the required permissions to delete the data.");

    private final Schema schema;
    private final EntityWriter writer;

    Writes(Schema schema, EntityWriter writer) {
        this.schema = schema;
        this.writer = writer;
    }

    Reply write(Session session, EntityType type, WriteKind kind, Request request) {
        return write(session, type, kind, request, body -> body);
    }

    Reply writeNote(Session session, long ticketId, WriteKind kind, Request request) {
        return write(session, EntityType.TICKET_NOTES, kind, request, body -> below(ticketId, body));
    }

    private Reply write(Session session, EntityType type, WriteKind kind, Request request,
            UnaryOperator<ObjectNode> completion) {
        if (!isJson(request)) {
            return Reply.framework(415, "The request entity's media type is not supported for this resource.");
        }
        return Json.parse(request.body()) instanceof ObjectNode body
                ? writer.write(author(session, request), schema.of(type), kind, completion.apply(body))
                : Reply.framework(400, "The request is invalid.");
    }

    static boolean isJson(Request request) {
        return request.header("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("json"))
                .isPresent();
    }

    /** The path, not the body, says which ticket a note belongs to. */
    private static ObjectNode below(long ticketId, ObjectNode body) {
        var note = Json.object();
        body.properties()
                .stream()
                .filter(property -> !property.getKey().equalsIgnoreCase("ticketID"))
                .forEach(property -> note.set(property.getKey(), property.getValue()));
        return note.put("ticketID", ticketId);
    }

    private static Author author(Session session, Request request) {
        long resource = request.header("ImpersonationResourceId")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(session.user().resourceId());
        return new Author(session.tenant(), resource);
    }

    static Reply delete(Session session, EntityType type, long id) {
        var table = session.tenant().table(type);
        if (table.find(id).isEmpty()) {
            return GONE;
        }
        table.remove(id);
        return Reply.ok(Json.object().put("itemId", id));
    }
}
