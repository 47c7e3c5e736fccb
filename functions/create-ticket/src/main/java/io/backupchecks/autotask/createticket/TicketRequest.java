package io.backupchecks.autotask.createticket;

import io.backupchecks.autotask.domain.run.AffectedObject;
import io.backupchecks.autotask.domain.run.BackupRun;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.run.Severity;
import io.backupchecks.autotask.domain.ticket.CreateRequest;
import io.backupchecks.autotask.lambda.json.Checked;
import io.backupchecks.autotask.lambda.json.Violations;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of a request for a ticket, as the contract describes it. */
record TicketRequest(Customer customer, Run run, @Nullable List<Item> objects,
        @Nullable Confirmation confirmation) implements Checked {
    private static final int MOST_OBJECTS = 500;
    private static final int NAME = 200;
    private static final int STATUS = 50;
    private static final int TYPE = 100;
    private static final int REMARK = 4_000;
    /** May be empty. A longer one is cut, not refused: it comes from a backup product, not from a person. */
    private static final int MESSAGE = 2_000;
    private static final Set<String> SEVERITIES = Set.of("error", "warning");

    @Override
    public void check(Violations violations) {
        violations.size("objects", objects, 0, MOST_OBJECTS);
    }

    CreateRequest toRequest(String runId) {
        var attempt = confirmation == null ? OptionalLong.empty() : OptionalLong.of(confirmation.attempt());
        return new CreateRequest(new RunId(runId), new CustomerId(customer.id()), report(), attempt);
    }

    private BackupRun report() {
        var affected = objects == null ? List.<Item>of() : objects;
        return new BackupRun(customer.name(), run.job(), run.backupType(), run.status(), severity(run.severity()),
                OffsetDateTime.parse(run.startedAt()), Optional.ofNullable(run.remark()),
                Optional.ofNullable(run.url()),
                affected.stream().map(Item::toObject).toList());
    }

    private static Severity severity(String word) {
        return Severity.valueOf(word.toUpperCase(Locale.ROOT));
    }

    record Customer(String id, String name) implements Checked {
        @Override
        public void check(Violations violations) {
            violations.id("id", id);
            violations.text("name", name, NAME);
        }
    }

    record Run(String job, String backupType, String status, String severity, String startedAt, @Nullable String url,
            @Nullable String remark) implements Checked {
        @Override
        public void check(Violations violations) {
            violations.text("job", job, NAME);
            violations.text("backupType", backupType, TYPE);
            violations.text("status", status, STATUS);
            violations.oneOf("severity", severity, SEVERITIES);
            violations.time("startedAt", startedAt);
            violations.link("url", url);
            violations.text("remark", remark, REMARK);
        }
    }

    record Item(String name, String status, String message) implements Checked {
        @Override
        public void check(Violations violations) {
            violations.text("name", name, NAME);
            violations.oneOf("status", status, SEVERITIES);
        }

        AffectedObject toObject() {
            return new AffectedObject(name, severity(status), cut(message));
        }

        private static String cut(String message) {
            var length = message.codePointCount(0, message.length());
            return length <= MESSAGE ? message : message.substring(0, message.offsetByCodePoints(0, MESSAGE));
        }
    }

    record Confirmation(Long attempt) implements Checked {
        @Override
        public void check(Violations violations) {
            violations.between("attempt", attempt, 1, Long.MAX_VALUE);
        }
    }
}
