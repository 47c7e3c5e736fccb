package io.backupchecks.autotask.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.audit.AuditHistory.About;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Invocation;
import io.backupchecks.autotask.domain.testing.SampleTickets;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.VirtualTime;
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

    private void record(String... ids) {
        List.of(ids).forEach(id -> storage.record(SampleTickets.event(id)));
    }
}
