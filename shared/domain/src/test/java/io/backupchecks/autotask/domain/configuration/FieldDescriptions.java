package io.backupchecks.autotask.domain.configuration;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.EntityInformation;
import io.backupchecks.autotask.domain.desk.ReferenceDataRead;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Picklist;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Value;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tenant's fields in memory; it answers with a failure while one is set. */
public final class FieldDescriptions implements EntityInformation {
    private final Clock clock;
    private int calls;
    private @Nullable DeskFailure failure;

    public FieldDescriptions(Clock clock) {
        this.clock = clock;
    }

    int calls() {
        return calls;
    }

    void failWith(DeskFailure next) {
        failure = next;
    }

    @Override
    public ReferenceDataRead ticketFields(Credentials credentials, Zone zone, Duration limit) {
        return answer(credentials, List.of(list("queueID", active(29_682_833), inactive(29_682_834)),
                list("status", active(1), active(5), inactive(17)), list("priority", active(2), active(3)),
                list("issueType", active(10), active(11)),
                list("subIssueType", new Value(136, "Backup failed", true, 10), new Value(140, "Printer", true, 11)),
                list("ticketCategory", active(3)), list("ticketType", active(4)), list("source", active(8))));
    }

    @Override
    public ReferenceDataRead noteFields(Credentials credentials, Zone zone, Duration limit) {
        return answer(credentials, List.of(list("noteType", active(3)), list("publish", active(1), active(2))));
    }

    private ReferenceDataRead answer(Credentials credentials, List<Picklist> picklists) {
        calls++;
        return failure == null
                ? new ReferenceDataRead.Found(
                        new ReferenceData(credentials.database(), clock.instant(), 255, 8_000, picklists))
                : new ReferenceDataRead.Failed(failure);
    }

    private static Picklist list(String field, Value... values) {
        return new Picklist(field, List.of(values));
    }

    private static Value active(int id) {
        return new Value(id, "Label of " + id, true, null);
    }

    private static Value inactive(int id) {
        return new Value(id, "Label of " + id, false, null);
    }
}
