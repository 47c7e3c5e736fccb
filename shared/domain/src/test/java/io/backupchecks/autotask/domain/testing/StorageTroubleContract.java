package io.backupchecks.autotask.domain.testing;

import static io.backupchecks.autotask.domain.testing.SampleTickets.GROUNDS;
import static io.backupchecks.autotask.domain.testing.SampleTickets.claimed;
import static io.backupchecks.autotask.domain.testing.SampleTickets.event;
import static io.backupchecks.autotask.domain.testing.SampleTickets.recorded;
import static io.backupchecks.autotask.domain.testing.SampleTickets.released;
import static io.backupchecks.autotask.domain.testing.SampleTickets.sending;
import static io.backupchecks.autotask.domain.testing.SampleTickets.silent;
import static io.backupchecks.autotask.domain.testing.SampleTickets.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.StoragePorts.Trouble;
import io.backupchecks.autotask.domain.ticket.RunTickets;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
import io.backupchecks.autotask.domain.ticket.RunTickets.Permitted;
import io.backupchecks.autotask.domain.ticket.RunTickets.Written;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a keeper of the runs' items must make of trouble. */
public abstract class StorageTroubleContract {
    private final StoragePorts storage;
    private final RunTickets tickets;

    /** @param storage an empty one */
    protected StorageTroubleContract(StoragePorts storage) {
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

    @ParameterizedTest
    @EnumSource(names = {"CONFLICT", "THROTTLED"})
    void isBusyAndWritesNothing(Trouble trouble) {
        var troubled = storage.meeting(trouble).runTickets();

        assertThat(troubled.write(silent(released(claimed())))).isEqualTo(new Written.Busy());
        assertThat(troubled.write(recorded(released(claimed())))).isEqualTo(new Written.Busy());
        assertThat(troubled.permit(permit(), GROUNDS)).isEqualTo(new Permitted.Busy());
        assertThat(tickets.find(Samples.KEY)).contains(claimed());
    }

    @Test
    void isUnavailableWhereNothingArrives() {
        var troubled = storage.meeting(Trouble.UNREACHED);

        assertUnavailable(() -> troubled.runTickets().write(silent(released(claimed()))));
        assertUnavailable(() -> troubled.runTickets().permit(permit(), GROUNDS));
        assertUnavailable(() -> troubled.runTickets().find(Samples.KEY));
        assertUnavailable(() -> troubled.runTickets().due(Samples.DATABASE, SampleTickets.NOW, 1));
        assertUnavailable(() -> troubled.creationFacts().read(Samples.CREDENTIALS, Samples.KEY, Samples.CUSTOMER));
        assertUnavailable(() -> troubled.tenants().credentials());
        assertUnavailable(() -> troubled.tenants().save(Samples.ZONE));
        assertUnavailable(() -> troubled.auditTrail().record(event("event-9")));
        assertThat(tickets.find(Samples.KEY)).contains(claimed());
    }

    @Test
    void isUnavailableWhereTheAnswerToAWriteIsLostThoughItStands() {
        var change = silent(released(claimed()));

        assertUnavailable(() -> storage.meeting(Trouble.ANSWER_LOST).runTickets().write(change));
        assertThat(tickets.find(Samples.KEY)).contains(change.item());
        assertThat(tickets.write(change)).isEqualTo(new Written.Lost(Optional.of(change.item())));
    }

    @Test
    void isUnavailableWhereTheAnswerToAPermitIsLostAndKnowsTheRepeat() {
        var permit = permit();

        assertUnavailable(() -> storage.meeting(Trouble.ANSWER_LOST).runTickets().permit(permit, GROUNDS));
        assertThat(tickets.permit(permit, GROUNDS)).isEqualTo(new Permitted.Held());
        assertThat(storage.events(Samples.DATABASE, Samples.RUN)).containsExactlyElementsOf(permit.events());
    }

    @Test
    void isBrokenWhereItIsRefused() {
        var troubled = storage.meeting(Trouble.DENIED);

        assertBroken(() -> troubled.runTickets().write(silent(released(claimed()))));
        assertBroken(() -> troubled.runTickets().permit(permit(), GROUNDS));
        assertBroken(() -> troubled.runTickets().find(Samples.KEY));
        assertBroken(() -> troubled.tenants().save(Samples.SETTINGS));
        assertThat(tickets.find(Samples.KEY)).contains(claimed());
    }

    private static void assertUnavailable(Runnable call) {
        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(call::run);
    }

    private static void assertBroken(Runnable call) {
        assertThatExceptionOfType(StorageBroken.class).isThrownBy(call::run);
    }

    private static Change permit() {
        return new Change(1, sending(claimed()), List.of(event("permit-1")), token());
    }
}
