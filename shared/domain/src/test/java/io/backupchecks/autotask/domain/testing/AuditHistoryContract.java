package io.backupchecks.autotask.domain.testing;

import static io.backupchecks.autotask.domain.testing.SampleTickets.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditHistory.About;
import io.backupchecks.autotask.domain.audit.AuditHistory.Place;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** What every history of audit events must do. */
public abstract class AuditHistoryContract {
    private static final RunId OTHER_RUN = new RunId("1235");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-03T00:00:00Z");
    private static final About RUN = new About.Run(Samples.RUN);
    private static final About CUSTOMER = new About.Customer(Samples.CUSTOMER);
    private static final About DAY = new About.Day(LocalDate.of(2026, 3, 2));

    private final StoragePorts storage;

    /** @param storage an empty one */
    protected AuditHistoryContract(StoragePorts storage) {
        this.storage = storage;
    }

    @BeforeEach
    void recordADay() {
        record("first", NOW, Samples.RUN, Samples.CUSTOMER);
        record("third", NOW.plusNanos(1), Samples.RUN, Samples.OTHER_CUSTOMER);
        record("second", NOW.minusSeconds(1), OTHER_RUN, Samples.CUSTOMER);
        record("last", MIDNIGHT.minusNanos(1), Samples.RUN, null);
        record("tomorrow", MIDNIGHT, Samples.RUN, Samples.CUSTOMER);
    }

    @Test
    void tellsOfARunTheNewestFirst() {
        assertThat(ids(RUN, null, 10)).containsExactly("tomorrow", "last", "third", "first");
    }

    @Test
    void tellsOfACustomer() {
        assertThat(ids(CUSTOMER, null, 10)).containsExactly("tomorrow", "first", "second");
    }

    @Test
    void tellsOfADayInUtc() {
        assertThat(ids(DAY, null, 10)).containsExactly("last", "third", "first", "second");
    }

    @Test
    void goesOnWhereAPageEnded() {
        assertThat(ids(DAY, null, 2)).containsExactly("last", "third");
        assertThat(ids(DAY, new Place(NOW.plusNanos(1), "third"), 2)).containsExactly("first", "second");
        assertThat(ids(RUN, new Place(MIDNIGHT.minusNanos(1), "last"), 1)).containsExactly("third");
        assertThat(ids(CUSTOMER, new Place(NOW, "first"), 2)).containsExactly("second");
        assertThat(ids(CUSTOMER, new Place(NOW.minusSeconds(1), "second"), 2)).isEmpty();
    }

    @Test
    void readsBackWhatWasWritten() {
        assertThat(storage.auditHistory().older(Samples.DATABASE, RUN, null, 2).getLast())
                .isEqualTo(event("last", MIDNIGHT.minusNanos(1), Samples.RUN, null));
    }

    @Test
    void tellsNothingOfAnotherTenant() {
        var other = new Database(632_539);
        assertThat(storage.auditHistory().older(other, RUN, null, 10)).isEmpty();
        assertThat(storage.auditHistory().older(other, CUSTOMER, null, 10)).isEmpty();
        assertThat(storage.auditHistory().older(other, DAY, null, 10)).isEmpty();
    }

    private List<String> ids(About about, @Nullable Place place, int limit) {
        return storage.auditHistory()
                .older(Samples.DATABASE, about, place, limit)
                .stream()
                .map(AuditEvent::id)
                .toList();
    }

    private void record(String id, Instant at, RunId run, @Nullable CustomerId customer) {
        storage.auditTrail().record(event(id, at, run, customer));
    }

    private static AuditEvent event(String id, Instant at, RunId run, @Nullable CustomerId customer) {
        return new AuditEvent(id, at, AuditEvent.Kind.TICKET_CREATED, Actor.reconciler("request-8"), Samples.DATABASE,
                run, customer, List.of(), 3, "Said of " + id);
    }
}
