package io.backupchecks.autotask.simulator.write;

import io.backupchecks.autotask.simulator.metadata.Definition;
import io.backupchecks.autotask.simulator.tenant.Row;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.wire.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Makes and changes rows of any entity. */
public final class EntityWriter {
    private static final Reply NO_SUCH_RECORD = Reply.errors(500, List.of("No matching records found."
            + " The logged in Resource may not have the required permissions to update the data."));

    /** Who writes into which tenant: the id is a resource's. */
    public record Author(Tenant tenant, long resourceId) {}

    public Reply write(Author author, Definition usual, WriteKind kind, JsonNode body) {
        var definition = author.tenant().fieldRules().applied(usual);
        var sent = SentFields.read(definition, body);
        if (!sent.problems().isEmpty()) {
            return refused(kind, sent.problems());
        }
        return kind == WriteKind.POST ? create(author, definition, sent) : change(author, definition, kind, sent);
    }

    private static Reply create(Author author, Definition definition, SentFields sent) {
        Draft draft = Drafts.create(author.tenant(), definition, sent);
        List<String> problems = Checks.problems(draft);
        if (!problems.isEmpty()) {
            return refused(WriteKind.POST, problems);
        }
        Stamps.created(draft, author.resourceId());
        return written(Arrivals.add(author, draft).id());
    }

    private static Reply change(Author author, Definition definition, WriteKind kind, SentFields sent) {
        Optional<Row> stored = author.tenant().table(definition.type()).find(sent.id()).filter(row -> !row.isHidden());
        return stored.map(row -> change(author, row, Drafts.change(author.tenant(), definition, kind, row, sent)))
                .orElse(NO_SUCH_RECORD);
    }

    private static Reply change(Author author, Row row, Draft draft) {
        List<String> problems = Checks.problems(draft);
        if (!problems.isEmpty()) {
            return refused(draft.kind(), problems);
        }
        if (!StaleClose.swallows(row, draft)) {
            Stamps.changed(draft, author.resourceId());
            row.fields().setAll(draft.after());
        }
        return written(row.id());
    }

    private static Reply written(long id) {
        return Reply.ok(Json.object().put("itemId", id));
    }

    private static Reply refused(WriteKind kind, List<String> problems) {
        Stream<String> trailer = kind == WriteKind.POST
                ? Stream.empty()
                : Stream.of("Error updating entity for record number [1].");
        return Reply.errors(500, Stream.concat(problems.stream(), trailer).toList());
    }

    /** Adds what a person adds in the user interface: stamped, checked by nobody. */
    public Row addUnchecked(Author author, Definition definition, JsonNode fields) {
        Draft draft = Drafts.create(author.tenant(), definition, SentFields.read(definition, fields));
        Stamps.created(draft, author.resourceId());
        return Arrivals.add(author, draft);
    }

    /** Changes what a person changes in the user interface: stamped, checked by nobody. */
    public void changeUnchecked(Author author, Definition definition, Row row, JsonNode fields) {
        Draft draft = Drafts.change(author.tenant(), definition, WriteKind.PATCH, row,
                SentFields.read(definition, fields));
        Stamps.changed(draft, author.resourceId());
        row.fields().setAll(draft.after());
    }
}
