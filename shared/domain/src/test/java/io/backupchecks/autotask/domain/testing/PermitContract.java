package io.backupchecks.autotask.domain.testing;

import static io.backupchecks.autotask.domain.testing.SampleTickets.GROUNDS;
import static io.backupchecks.autotask.domain.testing.SampleTickets.NOW;
import static io.backupchecks.autotask.domain.testing.SampleTickets.claimed;
import static io.backupchecks.autotask.domain.testing.SampleTickets.event;
import static io.backupchecks.autotask.domain.testing.SampleTickets.released;
import static io.backupchecks.autotask.domain.testing.SampleTickets.sending;
import static io.backupchecks.autotask.domain.testing.SampleTickets.silent;
import static io.backupchecks.autotask.domain.testing.SampleTickets.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.ticket.RunKey;
import io.backupchecks.autotask.domain.ticket.RunTickets;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
import io.backupchecks.autotask.domain.ticket.RunTickets.Grounds;
import io.backupchecks.autotask.domain.ticket.RunTickets.Permitted;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a permit is given or lost, whoever keeps the items. */
public abstract class PermitContract {
    private final StoragePorts storage;
    private final RunTickets tickets;

    /** @param storage an empty one */
    protected PermitContract(StoragePorts storage) {
        this.storage = storage;
        this.tickets = storage.runTickets();
    }

    @BeforeEach
    void prepareAClick() {
        storage.tenants().save(Samples.CREDENTIALS);
        storage.tenants().save(Samples.SETTINGS);
        SampleMappings.store(storage.customerMappings(), Samples.MAPPING);
        tickets.write(silent(claimed()));
    }

    @Test
    void holdsWhereEverythingIsAsItWasRead() {
        assertThat(tickets.permit(permit(), GROUNDS)).isEqualTo(new Permitted.Held());
        assertThat(tickets.find(Samples.KEY)).contains(sending(claimed()));
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void holdsForACompanyThatWasRenamed() {
        var renamed = mapping(2, Samples.COMPANY, Status.RENAMED);
        SampleMappings.store(storage.customerMappings(), renamed);

        assertThat(tickets.permit(permit(), new Grounds(Samples.CREDENTIALS, Samples.SETTINGS, renamed)))
                .isEqualTo(new Permitted.Held());
    }

    @Test
    void holdsOnceTheBreakerIsClosedAgain() {
        BreakersContract.put(storage.breakers(), new Breaker(Samples.SECRET, NOW));
        BreakersContract.put(storage.breakers(), Breaker.closed(Samples.SECRET));

        assertThat(tickets.permit(permit(), GROUNDS)).isEqualTo(new Permitted.Held());
    }

    @Test
    void isRecognisedByItsToken() {
        var permit = permit();

        assertThat(tickets.permit(permit, GROUNDS)).isEqualTo(new Permitted.Held());
        assertThat(tickets.permit(permit, GROUNDS)).isEqualTo(new Permitted.Held());
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void losesToItselfUnderAnotherToken() {
        tickets.permit(permit(), GROUNDS);

        assertThat(tickets.permit(permit(), GROUNDS)).isEqualTo(new Permitted.Lost(Optional.of(sending(claimed()))));
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void losesToWhoeverTookTheRun() {
        tickets.write(silent(released(claimed())));

        assertThat(tickets.permit(permit(), GROUNDS)).isEqualTo(new Permitted.Lost(Optional.of(released(claimed()))));
        assertThat(events()).isZero();
    }

    @Test
    void losesToNobodyWhereTheItemIsGone() {
        var gone = claimed(new RunKey(Samples.DATABASE,
                new RunId("9")), NOW);

        assertThat(tickets.permit(new Change(1, sending(gone), List.of(event("permit-2")), token()), GROUNDS))
                .isEqualTo(new Permitted.Lost(Optional.empty()));
    }

    @Test
    void isRefusedForGoodWhereTheIdOfItsEventIsTaken() {
        storage.auditTrail().record(event("permit-1"));

        assertThatExceptionOfType(StorageBroken.class).isThrownBy(() -> tickets.permit(permit(), GROUNDS));
        assertThat(tickets.find(Samples.KEY)).contains(claimed());
    }

    private static Change permit() {
        return new Change(1, sending(claimed()), List.of(event("permit-1")), token());
    }

    private int events() {
        return storage.events(Samples.DATABASE, Samples.RUN).size();
    }

    private static CustomerMapping mapping(long version, CompanyId company, Status status) {
        return SampleMappings.mapping(Samples.DATABASE, Samples.CUSTOMER, company, "Northwind", status, version);
    }
}
