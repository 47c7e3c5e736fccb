package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.Condition;
import io.backupchecks.autotask.client.wire.NotePage;
import io.backupchecks.autotask.client.wire.NotePage.NoteRow;
import io.backupchecks.autotask.client.wire.Query;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.FoundNote;
import io.backupchecks.autotask.domain.desk.NoteId;
import io.backupchecks.autotask.domain.desk.NotesRead;
import io.backupchecks.autotask.domain.desk.TicketId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A question for the notes of one ticket that have one title, and its answer, if every row of every page can be trusted. */
record NoteQuery(TicketId ticket, String title) {
    private static final List<String> FIELDS = List.of("id", "ticketID", "title", "creatorResourceID", "publish");

    Query body() {
        var conditions = List.of(Condition.equal("ticketID", ticket.value()), Condition.equal("title", title));
        return new Query(Query.LARGEST_PAGE, FIELDS, List.of(Condition.and(conditions)));
    }

    NotesRead of(List<JsonNode> trees) {
        var pages = trees.stream().map(NoteQuery::page).flatMap(Optional::stream).toList();
        if (pages.size() != trees.size()) {
            return bad("the answer is not a page of notes");
        }
        var rows = pages.stream().flatMap(page -> page.items().stream()).toList();
        var distinct = rows.stream().map(NoteRow::id).distinct().count() == rows.size();
        return distinct && rows.stream().allMatch(this::asksFor)
                ? new NotesRead.Rows(rows.stream().map(NoteQuery::note).toList())
                : bad("the answer has a row not asked for");
    }

    private static Optional<NotePage> page(JsonNode tree) {
        return Json.shaped(tree, NotePage.class).filter(page -> page.pageDetails().count() == page.items().size());
    }

    /** Autotask compares texts without case, and drops what it does not understand from a filter. */
    private boolean asksFor(NoteRow row) {
        return row.id() > 0 && row.ticketID() == ticket.value() && title.equalsIgnoreCase(row.title());
    }

    private static FoundNote note(NoteRow row) {
        return new FoundNote(new NoteId(row.id()), Objects.requireNonNullElse(row.creatorResourceID(), 0L),
                row.publish());
    }

    private static NotesRead bad(String reason) {
        return new NotesRead.NoLook(new BadAnswer(reason));
    }
}
