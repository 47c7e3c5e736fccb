package io.backupchecks.autotask.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.ticket.TicketCreation;
import org.junit.jupiter.api.Test;

class WiringTest {
    private final Wiring wiring = new Wiring();

    @Test
    void aFirstClickCreatesATicketAndASecondFindsIt() {
        var created = wiring.sound()
                .create()
                .create(Samples.request(), Samples.caller(Role.OPERATOR), wiring.time.invocation());
        var again = wiring.sound()
                .create()
                .create(Samples.request(), Samples.caller(Role.ADMIN), wiring.time.invocation());
        assertThat(created).isInstanceOf(TicketCreation.Created.class);
        assertThat(again).isInstanceOf(TicketCreation.Exists.class);
        assertThat(wiring.desk.posts()).hasSize(1);
        assertThat(wiring.storage.events()).hasSize(2);
    }

    @Test
    void aLostAnswerIsSettledByTheReconciler() {
        var verifying = wiring.of(call -> call == Call.POST ? Fault.FAIL_AFTER : Fault.NONE)
                .create()
                .create(Samples.request(), Samples.caller(Role.OPERATOR), wiring.time.invocation());
        wiring.sound().reconcile().run("request-8", wiring.time.invocation());
        assertThat(verifying).isInstanceOf(TicketCreation.Verifying.class);
        assertThat(wiring.storage.item(Samples.KEY).orElseThrow().ticket()).isPresent();
    }
}
