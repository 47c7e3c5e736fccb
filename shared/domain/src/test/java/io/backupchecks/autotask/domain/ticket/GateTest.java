package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.SampleItems.SETTLED;
import static io.backupchecks.autotask.domain.ticket.SampleItems.T;
import static io.backupchecks.autotask.domain.ticket.SampleItems.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.Witness;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.ReferenceDataSource;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Blocked;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import io.backupchecks.autotask.domain.ticket.TicketCreation.NotSent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private static final Blocked NOT_CONFIGURED = new Blocked(Blocker.NOT_CONFIGURED);
    private static final Blocked UNTESTED = new Blocked(Blocker.CONNECTION_UNTESTED);

    private final GateScene gate = new GateScene();

    @Test
    void letsASoundClickThrough() {
        assertThat(gate.answer()).isEmpty();
    }

    /** Everything is wrong at first; each question comes into sight when the one before it is mended. */
    @Test
    void asksInTheOrderOfTheContract() {
        gate.item = SampleItems.conflict();
        gate.settings = null;
        gate.proven = false;
        gate.breaker = new Breaker(Samples.SECRET, T);
        gate.mapping = null;
        gate.timeLeft = Duration.ofSeconds(19);
        assertThat(gate.answer()).containsInstanceOf(TicketCreation.Duplicates.class);
        gate.item = SampleItems.notFound().refusedWith(refusal(GateScene.NOW.minusSeconds(11)), true);
        assertThat(gate.answer()).contains(NOT_CONFIGURED);
        gate.settings = disabled();
        assertThat(gate.answer()).contains(new Blocked(Blocker.DISABLED));
        gate.settings = Samples.SETTINGS;
        assertThat(gate.answer()).contains(UNTESTED);
        gate.proven = true;
        assertThat(gate.answer()).contains(new NotSent(Cause.CREDENTIALS_REJECTED, Duration.ofMinutes(5)));
        gate.breaker = Breaker.closed(Samples.SECRET);
        assertThat(gate.answer()).contains(new Blocked(Blocker.NOT_MAPPED));
        gate.mapping = Samples.MAPPING;
        assertThat(gate.answer()).contains(new TicketCreation.NeedsConfirmation(1));
        gate.confirmation = OptionalLong.of(1);
        assertThat(gate.answer()).contains(new NotSent(Cause.REFUSED_RECENTLY, Duration.ofSeconds(29)));
        gate.item = SampleItems.notFound();
        assertThat(gate.answer()).contains(new NotSent(Cause.NOT_ENOUGH_TIME, Duration.ofSeconds(2)));
        gate.timeLeft = Duration.ofSeconds(20);
        assertThat(gate.answer()).isEmpty();
    }

    @Test
    void needsTheZone() {
        gate.zoneKnown = false;
        assertThat(gate.answer()).contains(UNTESTED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"OK, ", "RENAMED, ", "MISSING, MAPPING_MISSING", "INVALID, MAPPING_INVALID"})
    void asksHowTheMappingStands(CustomerMapping.Status status, @Nullable Blocker blocker) {
        gate.mapping = SampleMappings.mapping(Samples.DATABASE, Samples.CUSTOMER, Samples.COMPANY, "Northwind", status,
                3);
        assertThat(gate.answer()).isEqualTo(Optional.ofNullable(blocker).map(Blocked::new));
        assertThat(status.allowsTickets()).isEqualTo(blocker == null);
    }

    @ParameterizedTest(name = "{0} after the refusal: {1} to wait")
    @CsvSource({"PT0S, PT40S", "PT1S, PT39S", "PT39.5S, PT0.5S", "PT40S, PT0S", "PT2H, PT0S"})
    void waitsFortySecondsAfterARefusalByItsText(Duration since, Duration rest) {
        gate.item = Lifecycle.refused(SampleItems.sending(), SampleItems.FIRST,
                refusal(GateScene.NOW.minus(since)), true).orElseThrow();
        assertThat(gate.answer()).isEqualTo(rest.isZero()
                ? Optional.empty()
                : Optional.of(new NotSent(Cause.REFUSED_RECENTLY, rest)));
    }

    @Test
    void doesNotWaitAfterACertainRefusal() {
        gate.item = Lifecycle.refused(SampleItems.sending(), SampleItems.FIRST, refusal(GateScene.NOW), false)
                .orElseThrow();
        assertThat(gate.answer()).isEmpty();
    }

    @ParameterizedTest(name = "{0} left: through? {1}")
    @CsvSource({"PT26S, true", "PT20S, true", "PT19.999S, false", "PT-1S, false"})
    void needsTwentySeconds(Duration left, boolean through) {
        gate.timeLeft = left;
        assertThat(gate.answer().isEmpty()).isEqualTo(through);
    }

    @ParameterizedTest
    @MethodSource
    void ignoresAConfirmationThatNobodyAskedFor(RunTicket item) {
        gate.item = item;
        gate.confirmation = OptionalLong.of(99);
        assertThat(gate.answer()).isEmpty();
    }

    static Stream<RunTicket> ignoresAConfirmationThatNobodyAskedFor() {
        return Stream.of(SampleItems.released(), SampleItems.claimed());
    }

    @ParameterizedTest(name = "{0}: needs a confirmation")
    @ValueSource(longs = {0, 2, -1})
    void needsTheConfirmationOfThisVeryAttempt(long other) {
        gate.item = SampleItems.notFound();
        gate.confirmation = OptionalLong.of(other);
        assertThat(gate.answer()).contains(new TicketCreation.NeedsConfirmation(1));
    }

    @Test
    void needsAConfirmationWhereAClaimDiedWithADoubt() {
        gate.item = SampleItems.claimedAgain(SETTLED);
        assertThat(gate.answer()).contains(new TicketCreation.NeedsConfirmation(2));
        gate.confirmation = OptionalLong.of(2);
        assertThat(gate.answer()).isEmpty();
    }

    private static Settings disabled() {
        var on = Samples.SETTINGS;
        return new Settings(on.database(), on.version(), false, on.environment(), on.errorFields(), on.warningFields(),
                on.dueIn(), on.closedStatuses(), on.objectsInDescription());
    }

    /** What the gate is asked about; sound unless it is changed. */
    private static final class GateScene {
        static final Instant NOW = SETTLED.plusSeconds(120);
        private final Scene scene = new Scene().after(Duration.between(T, NOW));
        @Nullable
        RunTicket item;
        @Nullable
        Settings settings = Samples.SETTINGS;
        @Nullable
        CustomerMapping mapping = Samples.MAPPING;
        Breaker breaker = Breaker.closed(Samples.SECRET);
        boolean proven = true;
        boolean zoneKnown = true;
        Duration timeLeft = Duration.ofSeconds(26);
        OptionalLong confirmation = OptionalLong.empty();

        Optional<TicketCreation> answer() {
            return new Gate(standing(), refusedClicks(), scene.wiring.time).answer(click());
        }

        private Standing standing() {
            var wiring = scene.wiring;
            return new Standing(new Views(new ReferenceDataSource(wiring.storage,
                    wiring.time)), witness(), refusedClicks(), wiring.time);
        }

        private RefusedClicks refusedClicks() {
            return new RefusedClicks(witness(), scene.wiring.time);
        }

        private Witness witness() {
            return new Witness(scene.wiring.storage, scene.wiring.signals);
        }

        private Click click() {
            var facts = new CreationFacts(item, settings, breaker, mapping, zoneKnown ? Samples.ZONE : null,
                    Canaries.none(Samples.DATABASE));
            var credentials = new Credentials(Samples.SECRET, proven,
                    Samples.DATABASE, 1);
            return new Click(Samples.request(Samples.RUN, confirmation), Scene.caller(),
                    scene.wiring.time.invocation(timeLeft), credentials, facts);
        }
    }
}
