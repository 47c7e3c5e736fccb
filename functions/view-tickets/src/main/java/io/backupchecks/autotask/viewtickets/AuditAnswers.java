package io.backupchecks.autotask.viewtickets;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditHistory.About;
import io.backupchecks.autotask.domain.audit.AuditHistory.Place;
import io.backupchecks.autotask.domain.audit.ViewAudit.Page;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.lambda.http.Cursor;
import io.backupchecks.autotask.lambda.http.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a page of the audit trail in the shape of the contract. */
final class AuditAnswers {
    private AuditAnswers() {}

    static Response of(Page page, About about) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("items", page.events().stream().map(AuditAnswers::event).toList());
        document.put("nextCursor", page.end() == null ? null : cursor(about).at(text(page.end())));
        return Response.ok(document).withOutcome("listed");
    }

    /** Where the page before ended; empty for a cursor of another list. */
    static Optional<Place> place(String cursor, About about) {
        return cursor(about).place(cursor).flatMap(AuditAnswers::place);
    }

    private static Cursor cursor(About about) {
        return new Cursor(switch (about) {
            case About.Run(var run) -> "audit-events of run " + run.value();
            case About.Customer(var customer) -> "audit-events of customer " + customer.value();
            case About.Day(var date) -> "audit-events of " + date;
        });
    }

    private static String text(Place place) {
        return place.at() + " " + place.id();
    }

    private static Optional<Place> place(String text) {
        var parts = text.split(" ", 2);
        try {
            return parts.length == 2 ? Optional.of(new Place(Instant.parse(parts[0]), parts[1])) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Map<String, @Nullable Object> event(AuditEvent event) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("id", event.id());
        document.put("at", event.at().toString());
        document.put("kind", word(event.kind()));
        document.put("outcome", word(event.kind().outcome()));
        document.put("actor", actor(event.actor()));
        document.put("requestId", event.actor().requestId());
        document.put("runId", event.run() == null ? null : event.run().value());
        document.put("customerId", event.customer() == null ? null : event.customer().value());
        document.put("attempt", event.attempt());
        document.put("ticketIds", event.tickets().stream().map(TicketId::value).toList());
        document.put("detail", event.detail());
        return document;
    }

    private static Map<String, Object> actor(Actor actor) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", actor.operator().id());
        document.put("name", actor.operator().name());
        document.put("role", actor.role());
        return document;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
