package io.backupchecks.autotask.domain.testing;

import static io.backupchecks.autotask.domain.testing.SampleTickets.NOW;
import static io.backupchecks.autotask.domain.testing.SampleTickets.claimed;
import static io.backupchecks.autotask.domain.testing.SampleTickets.event;
import static io.backupchecks.autotask.domain.testing.SampleTickets.recorded;
import static io.backupchecks.autotask.domain.testing.SampleTickets.released;
import static io.backupchecks.autotask.domain.testing.SampleTickets.sending;
import static io.backupchecks.autotask.domain.testing.SampleTickets.silent;
import static io.backupchecks.autotask.domain.testing.SampleTickets.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.ticket.RunKey;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.RunTickets;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
import io.backupchecks.autotask.domain.ticket.RunTickets.Written;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every keeper of the runs' items must do. */
public abstract class RunTicketsContract {
    private final StoragePorts storage;
    private final RunTickets tickets;

    /** @param storage an empty one */
    protected RunTicketsContract(StoragePorts storage) {
        this.storage = storage;
        this.tickets = storage.runTickets();
    }

    protected static Stream<RunTicket> items() {
        return Stream.concat(SampleTickets.inEveryState(), SampleTickets.inEveryStateOfResolution());
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(tickets.find(Samples.KEY)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("items")
    void readsBackExactlyWhatWasWritten(RunTicket item) {
        tickets.write(silent(item));

        assertThat(tickets.find(item.key())).contains(item);
    }

    @Test
    void keepsRunsOfTheSameIdInTwoDatabasesApart() {
        tickets.write(silent(claimed()));

        assertThat(tickets.find(new RunKey(new Database(632_539), Samples.RUN))).isEmpty();
    }

    @Test
    void letsTheFirstOfTwoClaimsHold() {
        assertThat(tickets.write(silent(claimed()))).isEqualTo(new Written.Held());
        assertThat(tickets.write(silent(claimed(Samples.KEY, NOW.plusSeconds(31)))))
                .isEqualTo(new Written.Lost(Optional.of(claimed())));
    }

    @Test
    void tellsTheWinnerToAWriteThatComesTooLate() {
        tickets.write(silent(claimed()));
        tickets.write(silent(released(claimed())));

        assertThat(tickets.write(recorded(sending(claimed()))))
                .isEqualTo(new Written.Lost(Optional.of(released(claimed()))));
        assertThat(tickets.find(Samples.KEY)).contains(released(claimed()));
        assertThat(events()).isEmpty();
    }

    @Test
    void hasNoWinnerToTellWhereTheItemIsGone() {
        assertThat(tickets.write(silent(released(claimed())))).isEqualTo(new Written.Lost(Optional.empty()));
        assertThat(tickets.write(recorded(released(claimed())))).isEqualTo(new Written.Lost(Optional.empty()));
    }

    @Test
    void writesAnItemAndItsEventsTogether() {
        var item = claimed();
        var change = new Change(0, item, List.of(event("event-a"), event("event-b")), token());

        assertThat(tickets.write(change)).isEqualTo(new Written.Held());
        assertThat(tickets.find(item.key())).contains(item);
        assertThat(events()).containsExactlyElementsOf(change.events());
    }

    @Test
    void recognisesARepeatByItsToken() {
        var change = recorded(claimed());

        assertThat(tickets.write(change)).isEqualTo(new Written.Held());
        assertThat(tickets.write(change)).isEqualTo(new Written.Held());
        assertThat(events()).hasSize(1);
    }

    @Test
    void showsARepeatWithoutEventsItsOwnFirstWrite() {
        tickets.write(silent(claimed()));

        assertThat(tickets.write(silent(claimed()))).isEqualTo(new Written.Lost(Optional.of(claimed())));
    }

    @Test
    void refusesAnotherChangeUnderTheSameToken() {
        var first = recorded(claimed());
        tickets.write(first);
        var other = new Change(1, released(claimed()), List.of(event("event-c")), first.token());

        assertThatExceptionOfType(StorageBroken.class).isThrownBy(() -> tickets.write(other));
    }

    @Test
    void refusesAnEventWhoseIdIsTaken() {
        storage.auditTrail().record(event("event-1"));

        assertThatExceptionOfType(StorageBroken.class).isThrownBy(() -> tickets.write(recorded(claimed())));
        assertThat(tickets.find(Samples.KEY)).isEmpty();
    }

    @Test
    void namesWhatIsDueTheEarliestFirst() {
        var due = Stream.of(30, 10, 20).map(second -> dueAt("run-" + second, NOW.plusSeconds(second))).toList();
        due.forEach(item -> tickets.write(silent(item)));
        tickets.write(silent(dueAt("run-later", NOW.plusSeconds(31))));

        assertThat(tickets.due(Samples.DATABASE, NOW.plusSeconds(30), 10)).extracting(key -> key.run().value())
                .containsExactly("run-10", "run-20", "run-30");
        assertThat(tickets.due(Samples.DATABASE, NOW.plusSeconds(30), 2)).extracting(key -> key.run().value())
                .containsExactly("run-10", "run-20");
    }

    @Test
    void namesNothingThatIsDueInAnotherDatabaseOrNoLonger() {
        tickets.write(silent(claimed()));
        var other = new Database(632_539);

        assertThat(tickets.due(other, NOW.plusSeconds(60), 10)).isEmpty();
        tickets.write(silent(released(claimed())));
        assertThat(tickets.due(Samples.DATABASE, NOW.plusSeconds(60), 10)).isEmpty();
    }

    private static RunTicket dueAt(String run, Instant at) {
        return claimed(new RunKey(Samples.DATABASE, new RunId(run)), at);
    }

    private List<AuditEvent> events() {
        return storage.events(Samples.DATABASE, Samples.RUN);
    }
}
