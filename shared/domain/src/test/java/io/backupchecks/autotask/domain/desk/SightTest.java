package io.backupchecks.autotask.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.Canaries.Canary;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.Invocation;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SightTest {
    private static final Marker MARKER = new Marker("BC1-" + "C".repeat(26));
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Wiring wiring = new Wiring();
    private final Sight sight = new Sight(wiring.storage, wiring.signals);

    @Test
    void theProviderItselfStandsInBeforeTheFirstTicket() {
        assertThat(sees(Canaries.none(Samples.DATABASE), List.of(), Faults.NONE)).isTrue();
        assertThat(wiring.signals.all()).isEmpty();
    }

    @Test
    void isBlindWhereTheProviderItselfCannotBeRead() {
        var failing = failing(Call.ASK_COMPANY);
        assertThat(sees(Canaries.none(Samples.DATABASE), List.of(), failing)).isFalse();
        assertThat(wiring.signals.all()).isEmpty();
    }

    @Test
    void nothingStandsInOnceThereWasACanary() {
        var gone = new Canaries(Samples.DATABASE, 5, List.of(), true, false);
        assertThat(sees(gone, List.of(), Faults.NONE)).isFalse();
        assertThat(wiring.signals.all()).containsExactly(Signal.SEARCH_BLIND);
    }

    @Test
    void seesWhereTheCanaryTurnsUp() {
        var canaries = canaries();
        var row = found(canaries, MARKER.value());
        assertThat(sees(canaries, List.of(row), Faults.NONE)).isTrue();
    }

    @Test
    void anotherTicketWithTheCanarysMarkerIsNotTheCanary() {
        var canaries = canaries();
        var other = new FoundTicket(new TicketId(70_000), "T20260302.0070", Samples.COMPANY, 1, MARKER.value(), "",
                OptionalLong.empty(), Optional.empty());
        assertThat(sees(canaries, List.of(other), Faults.NONE)).isFalse();
        assertThat(wiring.signals.all()).containsExactly(Signal.SEARCH_BLIND);
    }

    @Test
    void isBlindWhereTheCanaryIsStillThere() {
        assertThat(sees(canaries(), List.of(), Faults.NONE)).isFalse();
        assertThat(wiring.signals.all()).containsExactly(Signal.SEARCH_BLIND);
    }

    @Test
    void takesAnotherCanaryWhereOneWasDeleted() {
        var canaries = canaries();
        wiring.desk.technician().delete(canaries.living().getFirst().ticket());
        assertThat(sees(canaries, List.of(), Faults.NONE)).isFalse();
        assertThat(wiring.storage.canaries(Samples.DATABASE))
                .isEqualTo(new Canaries(Samples.DATABASE, 2, List.of(), true, false));
        assertThat(wiring.signals.all()).isEmpty();
    }

    @Test
    void remembersThatTheCanaryLostItsMarker() {
        var canaries = canaries();
        wiring.desk.overwriteExternalId(canaries.living().getFirst().ticket(), "changed");
        assertThat(sees(canaries, List.of(), Faults.NONE)).isFalse();
        assertThat(wiring.storage.canaries(Samples.DATABASE).markersOverwritten()).isTrue();
        assertThat(wiring.signals.all()).containsExactly(Signal.MARKER_OVERWRITTEN);
    }

    @Test
    void doesNotSeeWhereTheCanaryCannotBeRead() {
        assertThat(sees(canaries(), List.of(), failing(Call.ASK_TICKET))).isFalse();
        assertThat(wiring.signals.all()).isEmpty();
    }

    private Canaries canaries() {
        var canaries = Canaries.none(Samples.DATABASE)
                .with(new Canary(wiring.desk.put(MARKER, Samples.COMPANY), MARKER));
        wiring.storage.save(canaries);
        return canaries;
    }

    private static FoundTicket found(Canaries canaries, String externalId) {
        return new FoundTicket(canaries.living().getFirst().ticket(), "T20260302.0001", Samples.COMPANY, 1, externalId,
                "", OptionalLong.empty(), Optional.empty());
    }

    private boolean sees(Canaries canaries, List<FoundTicket> rows, Faults faults) {
        var desk = wiring.desk.in(new Invocation(faults, wiring.time)).open(Samples.CREDENTIALS, Samples.ZONE);
        return sight.sees(desk, canaries, rows, LIMIT);
    }

    private static Faults failing(Call failing) {
        return call -> call == failing ? Fault.FAIL_BEFORE : Fault.NONE;
    }
}
