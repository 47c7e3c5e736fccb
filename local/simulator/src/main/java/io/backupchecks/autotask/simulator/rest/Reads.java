package io.backupchecks.autotask.simulator.rest;

import io.backupchecks.autotask.simulator.metadata.Definition;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Schema;
import io.backupchecks.autotask.simulator.query.Projection;
import io.backupchecks.autotask.simulator.query.QueryEngine;
import io.backupchecks.autotask.simulator.query.Search;
import io.backupchecks.autotask.simulator.query.Step;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.tenant.Row;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.wire.Reply;
import io.backupchecks.autotask.simulator.wire.Request;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Answers reads: by id, below a ticket, by query. */
final class Reads {
    private final Schema schema;
    private final URI origin;
    private final QueryEngine queries = new QueryEngine();

    Reads(Schema schema, URI origin) {
        this.schema = schema;
        this.origin = origin;
    }

    Reply byId(Session session, EntityType type, long id) {
        Optional<Row> row = rows(session, type).filter(one -> one.id() == id).findFirst();
        if (row.isEmpty() && session.tenant().behaviour().is(Toggle.ABSENT_AS_404)) {
            return Reply.framework(404, "The record was not found.");
        }
        var answer = Json.object();
        row.ifPresentOrElse(found -> answer.set("item", Projection.all(schema.of(type)).show(found)),
                () -> answer.putNull("item"));
        return Reply.ok(answer);
    }

    /** Notes below a ticket; also a single one comes in a list there. */
    Reply notes(Session session, long ticketId, Predicate<Row> wanted) {
        Definition definition = schema.of(EntityType.TICKET_NOTES);
        var answer = Json.object();
        var items = answer.putArray("items");
        found(session, EntityType.TICKET_NOTES).filter(note -> note.number("ticketID") == ticketId)
                .filter(wanted)
                .forEach(note -> items.add(Projection.all(definition).show(note)));
        answer.putObject("pageDetails")
                .put("count", items.size())
                .put("requestCount", 500)
                .putNull("prevPageUrl")
                .putNull("nextPageUrl");
        return Reply.ok(answer);
    }

    Reply query(Session session, EntityType type, Step step, Request request) {
        Optional<String> inAddress = request.parameter("search");
        boolean get = request.method().equals("GET");
        if (get && inAddress.isEmpty() && (step == Step.NEXT || step == Step.PREVIOUS)) {
            return Refusal.wrongMethod(request);
        }
        var search = new Search(step, get ? inAddress.orElse("") : request.body(), get, request.parameter("paging"),
                session.tenant().zone().base(origin) + "V1.0/" + type.path() + "/query");
        return queries.answer(search, schema.of(type), found(session, type).toList(),
                session.tenant().behaviour().of(Limit.ROWS_PER_PAGE));
    }

    private Stream<Row> found(Session session, EntityType type) {
        return rows(session, type).filter(row -> row.isFoundAt(session.tenant().now()));
    }

    private static Stream<Row> rows(Session session, EntityType type) {
        List<Row> all = Metadata.sees(session, type) ? session.tenant().table(type).rows() : List.of();
        return all.stream().filter(row -> !row.isHidden());
    }
}
