package io.backupchecks.autotask.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.audit.AuditHistory.About;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Invocation;
import io.backupchecks.autotask.domain.testing.SampleTickets;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.VirtualTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewAuditTest {
    private static final About RUN = new About.Run(Samples.RUN);

    private final VirtualTime time = new VirtualTime();
    private final InMemoryStorage storage = new InMemoryStorage(time).prepared();

    @Test
    void aPageTellsWhereItEndsOnlyIfAnotherFollows() {
        record("a", "b", "c");

        var first = new ViewAudit(storage, storage).page(RUN, null, 2);
        assertThat(first.events()).extracting(AuditEvent::id).containsExactly("c", "b");
        assertThat(first.end()).isEqualTo(new AuditHistory.Place(SampleTickets.NOW, "b"));

        var second = new ViewAudit(storage, storage).page(RUN, first.end(), 2);
        assertThat(second.events()).extracting(AuditEvent::id).containsExactly("a");
        assertThat(second.end()).isNull();
    }

    @Test
    void aFullLastPageIsTheLast() {
        record("a", "b");

        assertThat(new ViewAudit(storage, storage).page(RUN, null, 2).end()).isNull();
    }

    @Test
    void withoutCredentialsThereIsNoTenantToTellOf() {
        var empty = new InMemoryStorage(time);

        assertThat(new ViewAudit(empty, empty).page(RUN, null, 2)).isEqualTo(new ViewAudit.Page(List.of(), null));
    }

    @Test
    void failsWhereStorageDoesNotAnswer() {
        var failing = storage
                .in(new Invocation(call -> call == Call.READ_AUDIT ? Fault.FAIL_BEFORE : Fault.NONE, time));

        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> new ViewAudit(failing, failing).page(RUN, null, 2));
    }

    @Test
    void whatBelongsToNoTenantIsToldWithEachOne() {
        var day = new AuditHistory.About.Day(LocalDate.ofInstant(SampleTickets.NOW, ZoneOffset.UTC));
        storage.record(ofTenant("a", Samples.DATABASE, 0));
        storage.record(ofTenant("b", Database.NONE, 1));
        storage.record(ofTenant("c", new Database(632_539), 2));
        storage.record(ofTenant("d", Samples.DATABASE, 3));
        storage.record(ofTenant("e", Database.NONE, 3));

        var first = new ViewAudit(storage, storage).page(day, null, 2);
        assertThat(first.events()).extracting(AuditEvent::id).containsExactly("e", "d");
        var second = new ViewAudit(storage, storage).page(day, first.end(), 2);
        assertThat(second.events()).extracting(AuditEvent::id).containsExactly("b", "a");
        assertThat(second.end()).isNull();
    }

    private static AuditEvent ofTenant(String id, Database database, int seconds) {
        return AuditEvent.ofTenant(id, SampleTickets.NOW.plusSeconds(seconds), AuditEvent.Kind.CREDENTIALS_CHANGED,
                Actor.of(Samples.caller(Role.ADMIN)), database, "Something.");
    }

    private void record(String... ids) {
        List.of(ids).forEach(id -> storage.record(SampleTickets.event(id)));
    }
}
