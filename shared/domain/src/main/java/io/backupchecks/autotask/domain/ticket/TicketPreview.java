package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.TicketFields;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ticket as it would be sent, with everything that stands in its way.
 *
 * @param title {@code null}, like all that follows it, where settings or mapping are missing
 */
public record TicketPreview(@Nullable String title, @Nullable String description, @Nullable CompanyId company,
        @Nullable String companyName, List<Field> fields, @Nullable Instant dueAt, List<Obstacle> obstacles) {
    public TicketPreview {
        fields = List.copyOf(fields);
        obstacles = List.copyOf(obstacles);
    }

    static TicketPreview blocked(List<Obstacle> obstacles) {
        return new TicketPreview(null, null, null, null, List.of(), null, obstacles);
    }

    /** The fields that are set, in the order in which Autotask shows them, under Autotask's own field names. */
    static List<Field> labelled(TicketFields fields, ReferenceData labels) {
        var all = new ArrayList<Field>();
        add(all, "queueID", fields.queue(), labels);
        add(all, "status", fields.status(), labels);
        add(all, "priority", fields.priority(), labels);
        add(all, "issueType", fields.issueType(), labels);
        add(all, "subIssueType", fields.subIssueType(), labels);
        add(all, "ticketCategory", fields.category(), labels);
        add(all, "ticketType", fields.ticketType(), labels);
        add(all, "source", fields.source(), labels);
        return all;
    }

    private static void add(List<Field> all, String name, @Nullable Integer id, ReferenceData labels) {
        if (id != null) {
            all.add(new Field(name, id, labels.label(name, id)));
        }
    }

    /** @param name Autotask's own name of the field */
    public record Field(String name, int id, String label) {}

    /** One thing that would keep a click from creating this ticket. */
    public sealed interface Obstacle {
        record OfService(Blocker blocker) implements Obstacle {}

        record OfRun(RunTicketView.State state) implements Obstacle {}

        record CredentialsRejected() implements Obstacle {}

        /**
         * Autotask refused the last attempt by its text.
         *
         * @param rest how long the next one has to wait
         */
        record RefusedRecently(Duration rest) implements Obstacle {}
    }
}
