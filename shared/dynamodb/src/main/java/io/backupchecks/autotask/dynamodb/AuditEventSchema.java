package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditHistory.About;
import io.backupchecks.autotask.domain.audit.AuditRetention;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How an audit event is stored: by what it is about and time, and by day and by customer through an index each. */
final class AuditEventSchema {
    private AuditEventSchema() {}

    /** @param retention for {@code expiresAt}, in seconds of the epoch: after it DynamoDB itself deletes the item */
    static TableSchema<AuditEvent> schema(AuditRetention retention) {
        return Schema.of(AuditEvent.class, AuditEventSchema::read)
                .key(AuditEventSchema::subject)
                .sort(item -> Keys.auditSort(item.at(), item.id()), List.of(Keys.DAY_INDEX, Keys.CUSTOMER_INDEX))
                .index(Keys.DAY_INDEX, "day", item -> Keys.audit(item.database(), new About.Day(day(item))))
                .index(Keys.CUSTOMER_INDEX, "customer", AuditEventSchema::customer)
                .text("id", AuditEvent::id)
                .instant("at", AuditEvent::at)
                .text("kind", item -> item.kind().name())
                .text("actorId", item -> item.actor().operator().id())
                .text("actorName", item -> item.actor().operator().name())
                .text("role", item -> item.actor().role())
                .text("tokenId", item -> item.actor().tokenId())
                .text("requestId", item -> item.actor().requestId())
                .number("database", item -> item.database().number())
                .text("runId", item -> item.run() == null ? null : item.run().value())
                .text("customerId", item -> item.customer() == null ? null : item.customer().value())
                .numberList("ticketIds", item -> item.tickets().stream().map(TicketId::value).toList())
                .number("attempt", AuditEvent::attempt)
                .text("detail", AuditEvent::detail)
                .number("expiresAt", item -> item.at().plus(retention.current()).getEpochSecond())
                .build();
    }

    private static String subject(AuditEvent item) {
        if (item.run() != null) {
            return Keys.audit(item.database(), new About.Run(item.run()));
        }
        return item.customer() == null
                ? item.database() + "#tenant"
                : item.database() + "#customer#" + item.customer().value();
    }

    private static LocalDate day(AuditEvent item) {
        return LocalDate.ofInstant(item.at(), ZoneOffset.UTC);
    }

    private static @Nullable String customer(AuditEvent item) {
        return item.customer() == null
                ? null
                : Keys.audit(item.database(), new About.Customer(item.customer()));
    }

    private static AuditEvent read(Parts parts) {
        var operator = new Operator(parts.text("actorId"), parts.text("actorName"));
        var actor = new Actor(operator, parts.text("role"), parts.text("tokenId"), parts.text("requestId"));
        return new AuditEvent(parts.text("id"), Instant.parse(parts.text("at")),
                AuditEvent.Kind.valueOf(parts.text("kind")), actor, new Database(parts.number("database")),
                parts.has("runId") ? new RunId(parts.text("runId")) : null,
                parts.has("customerId") ? new CustomerId(parts.text("customerId")) : null,
                parts.numberList("ticketIds").stream().map(TicketId::new).toList(), parts.number("attempt"),
                parts.text("detail"));
    }
}
