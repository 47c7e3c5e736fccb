package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_ADOPTED;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_CONFLICT;
import static io.backupchecks.autotask.domain.ticket.SampleItems.MARKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.testing.Samples;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A ticket that is there before anything is sent. */
class AdoptionTest {
    private final Scene scene = new Scene();

    @Test
    void adoptsATicketThatIsThereAlready() {
        var there = scene.wiring.desk.put(MARKER, new CompanyId(17));
        var answer = (TicketCreation.Exists) scene.click();
        assertThat(answer.view().ticket()).isNotNull().satisfies(ticket -> {
            assertThat(ticket.id()).isEqualTo(there);
            assertThat(ticket.adopted()).isTrue();
            assertThat(ticket.createdBy()).isEqualTo(Scene.caller().operator());
            assertThat(ticket.company()).isEqualTo(17);
        });
        assertThat(scene.wiring.desk.posts()).isEmpty();
        assertThat(scene.audit()).containsExactly(TICKET_ADOPTED);
    }

    @Test
    void findsATicketWhoseMarkerWasTypedInSmallLetters() {
        var there = scene.wiring.desk.put(MARKER, Samples.COMPANY);
        scene.wiring.desk.overwriteExternalId(there, MARKER.value().toLowerCase(Locale.ROOT));
        assertThat(scene.click()).isInstanceOf(TicketCreation.Exists.class);
    }

    @Test
    void reportsSeveralTicketsThatAreThereAlready() {
        var first = scene.wiring.desk.put(MARKER, Samples.COMPANY);
        var second = scene.wiring.desk.put(MARKER, Samples.COMPANY);
        var answer = (TicketCreation.Duplicates) scene.click();
        assertThat(answer.view().duplicates()).extracting(RunTicketView.Duplicate::id).containsExactly(first, second);
        assertThat(answer.view().duplicates()).extracting(RunTicketView.Duplicate::recorded)
                .containsExactly(true, false);
        assertThat(scene.audit()).containsExactly(TICKET_CONFLICT);
        assertThat(scene.signals()).containsExactly(Signal.DUPLICATE_TICKETS);
        assertThat(scene.wiring.storage.history()).hasSize(3);
    }
}
