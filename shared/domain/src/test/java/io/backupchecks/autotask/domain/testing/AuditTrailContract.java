package io.backupchecks.autotask.domain.testing;

import static io.backupchecks.autotask.domain.testing.SampleTickets.NOW;
import static io.backupchecks.autotask.domain.testing.SampleTickets.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every audit trail must do. */
public abstract class AuditTrailContract {
    private final StoragePorts storage;

    /** @param storage an empty one */
    protected AuditTrailContract(StoragePorts storage) {
        this.storage = storage;
    }

    @Test
    void keepsEventsAsTheyWere() {
        var bare = new AuditEvent("event-2", NOW.plusSeconds(1), AuditEvent.Kind.TICKET_NOT_FOUND,
                Actor.reconciler("request-8"), Samples.DATABASE, Samples.RUN, null, List.of(), 0, "");
        storage.auditTrail().record(event("event-1"));
        storage.auditTrail().record(bare);

        assertThat(storage.events(Samples.DATABASE, Samples.RUN)).containsExactly(event("event-1"), bare);
    }

    @Test
    void neverChangesAnEvent() {
        storage.auditTrail().record(event("event-1"));
        var other = new AuditEvent("event-1", NOW, AuditEvent.Kind.TICKET_REFUSED, Actor.reconciler("request-9"),
                Samples.DATABASE, Samples.RUN, Samples.OTHER_CUSTOMER, List.of(), 9, "Another act.");
        storage.auditTrail().record(other);

        assertThat(storage.events(Samples.DATABASE, Samples.RUN)).containsExactly(event("event-1"));
    }
}
