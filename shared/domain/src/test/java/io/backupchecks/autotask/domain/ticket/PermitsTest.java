package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_CREATED;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_NOT_SENT;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_PERMITTED;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Blocked;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import io.backupchecks.autotask.domain.ticket.TicketCreation.NotSent;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PermitsTest {
    private static final CreationState RELEASED = new CreationState.Released();

    private final Scene scene = new Scene();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void givesTheRunBackWhereTheGroundsHaveChanged(String change, Consumer<InMemoryStorage> meanwhile,
            TicketCreation answer) {
        assertThat(scene.click(Scene.before(Call.PERMIT, () -> meanwhile.accept(scene.wiring.storage)))).as(change)
                .isEqualTo(answer);
        assertThat(scene.state()).isEqualTo(RELEASED);
        assertThat(scene.wiring.desk.posts()).isEmpty();
        assertThat(scene.wiring.storage.events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(AuditEvent.Kind.CREATION_REFUSED);
            assertThat(event.detail()).isEqualTo(RefusalWords.of(answer).orElseThrow());
        });
    }

    static Stream<Arguments> givesTheRunBackWhereTheGroundsHaveChanged() {
        return Stream.of(
                changed("another secret", storage -> storage.save(new Credentials(new SecretVersion("secret-version-2"),
                        true, Samples.DATABASE, 2)), new Blocked(Blocker.CONNECTION_UNTESTED)),
                changed("credentials unproven",
                        storage -> storage.save(new Credentials(Samples.SECRET, false, Samples.DATABASE, 2)),
                        new Blocked(Blocker.CONNECTION_UNTESTED)),
                changed("settings edited", storage -> storage.save(settings(true)),
                        new Blocked(Blocker.SETTINGS_CHANGED)),
                changed("switched off", storage -> storage.save(settings(false)),
                        new Blocked(Blocker.SETTINGS_CHANGED)),
                changed("mapping invalid", storage -> storage.save(invalidMapping()),
                        new Blocked(Blocker.MAPPING_CHANGED)),
                changed("breaker opened", storage -> storage.save(new Breaker(Samples.SECRET, SampleItems.T)),
                        new NotSent(Cause.CREDENTIALS_REJECTED, seconds(300))));
    }

    private static Arguments changed(String name, Consumer<InMemoryStorage> meanwhile, TicketCreation answer) {
        return Arguments.arguments(name, meanwhile, answer);
    }

    @Test
    void asksAgainWhileStorageIsBusy() {
        assertThat(scene.click(times(3, Fault.BUSY))).isInstanceOf(TicketCreation.Created.class);
        assertThat(Collections.frequency(scene.calls, Call.PERMIT)).isEqualTo(4);
        assertThat(scene.audit()).containsExactly(TICKET_PERMITTED, TICKET_CREATED);
    }

    @Test
    void givesTheRunBackWhereStorageStaysBusy() {
        assertThat(scene.click(times(99, Fault.BUSY))).isEqualTo(new NotSent(Cause.STORAGE_BUSY, seconds(5)));
        assertThat(Collections.frequency(scene.calls, Call.PERMIT)).isEqualTo(4);
        assertThat(scene.state()).isEqualTo(RELEASED);
        assertThat(scene.wiring.desk.posts()).isEmpty();
    }

    @Test
    void givesUpWhereStorageRefusesThePermit() {
        assertThat(scene.click(times(1, Fault.BROKEN))).isEqualTo(new TicketCreation.Broken());
        assertThat(scene.state()).isEqualTo(RELEASED);
        assertThat(scene.signals()).containsExactly(Signal.STORAGE_BROKEN);
        assertThat(scene.wiring.desk.posts()).isEmpty();
    }

    /** The lost answer took three seconds: too old to be used, whether or not the write took effect. */
    @ParameterizedTest
    @MethodSource
    void aPermitWhoseAnswerIsLostIsNotUsed(Fault fault) {
        assertThat(scene.click(times(1, fault))).isEqualTo(new NotSent(Cause.STORAGE_BUSY, seconds(5)));
        assertThat(scene.state()).isEqualTo(RELEASED);
        assertThat(scene.item().doubt()).isEmpty();
        assertThat(scene.wiring.desk.posts()).isEmpty();
    }

    static Stream<Fault> aPermitWhoseAnswerIsLostIsNotUsed() {
        return Stream.of(Fault.FAIL_BEFORE, Fault.FAIL_AFTER);
    }

    @Test
    void aPermitOfTwoSecondsIsUsed() {
        assertThat(scene.click(slowPermit(2_000))).isInstanceOf(TicketCreation.Created.class);
    }

    @Test
    void aPermitThatTookLongerIsGivenBackUnused() {
        assertThat(scene.click(slowPermit(2_001))).isEqualTo(new NotSent(Cause.NOT_ENOUGH_TIME, seconds(2)));
        assertThat(scene.state()).isEqualTo(RELEASED);
        assertThat(scene.audit()).containsExactly(TICKET_PERMITTED, TICKET_NOT_SENT);
        assertThat(scene.wiring.desk.posts()).isEmpty();
    }

    @Test
    void aPermitWithTooLittleTimeLeftIsGivenBackUnused() {
        var slowSearch = Scene.before(Call.SEARCH, () -> scene.wiring.time.advance(seconds(12).plusMillis(1)));
        assertThat(scene.click(slowSearch)).isEqualTo(new NotSent(Cause.NOT_ENOUGH_TIME, seconds(2)));
        assertThat(scene.wiring.desk.posts()).isEmpty();
    }

    @Test
    void fourteenSecondsSuffice() {
        var slowSearch = Scene.before(Call.SEARCH, () -> scene.wiring.time.advance(seconds(12)));
        assertThat(scene.click(slowSearch)).isInstanceOf(TicketCreation.Created.class);
    }

    @Test
    void aRunThatCannotBeGivenBackForCertainIsVerified() {
        var faults = Scene.before(Call.PERMIT, () -> scene.wiring.time.advance(seconds(3)));
        var claimed = new AtomicInteger();
        assertThat(scene.click(call -> call == Call.WRITE_ITEM && claimed.getAndIncrement() > 0
                ? Fault.BROKEN
                : faults.next(call))).isEqualTo(new TicketCreation.Verifying(seconds(5), null));
        assertThat(scene.state()).isEqualTo(new CreationState.Sending());
        assertThat(scene.wiring.desk.posts()).isEmpty();
    }

    @Test
    void aClaimThatAnotherTookOverIsLost() {
        var lost = Scene.before(Call.PERMIT, () -> {
            scene.wiring.time.advance(seconds(1));
            rewrite(takenOver());
        });
        assertThat(scene.click(lost)).isEqualTo(new TicketCreation.InProgress());
        assertThat(scene.item().attemptId()).isEqualTo(SampleItems.SECOND);
        assertThat(scene.wiring.desk.posts()).isEmpty();
    }

    @Test
    void aTicketThatWasAdoptedMeanwhileIsAnswered() {
        var adopted = Scene.before(Call.PERMIT, () -> rewrite(
                Lifecycle.adopt(scene.item(), SampleItems.ids(SampleItems.FURTHER), SampleItems.T).orElseThrow()));
        assertThat(scene.click(adopted)).isInstanceOf(TicketCreation.Exists.class);
        assertThat(scene.wiring.desk.posts()).isEmpty();
    }

    @Test
    void anItemThatMovedWhileItIsStillOursIsPermittedAgain() {
        var moved = new AtomicInteger();
        var faults = Scene.before(Call.PERMIT, () -> {
            if (moved.getAndIncrement() == 0) {
                rewrite(scene.item());
            }
        });
        assertThat(scene.click(faults)).isInstanceOf(TicketCreation.Created.class);
        assertThat(moved).hasValue(2);
    }

    private RunTicket takenOver() {
        return Lifecycle.claim(Lifecycle.expire(scene.item(), SampleItems.T.plusSeconds(60)).orElseThrow(),
                SampleItems.secondClaim(OptionalLong.empty()), SampleItems.T.plusSeconds(60)).orElseThrow();
    }

    private void rewrite(RunTicket next) {
        var from = scene.item().version();
        scene.wiring.storage
                .write(new RunTickets.Change(from, next.atVersion(from + 1), List.of(), "meanwhile-" + from));
    }

    private Faults slowPermit(long millis) {
        return Scene.before(Call.PERMIT, () -> scene.wiring.time.advance(Duration.ofMillis(millis)));
    }

    private static Faults times(int count, Fault fault) {
        var left = new AtomicInteger(count);
        return call -> call == Call.PERMIT && left.getAndDecrement() > 0 ? fault : Fault.NONE;
    }

    private static Settings settings(boolean enabled) {
        var old = Samples.SETTINGS;
        return new Settings(old.database(), 2, enabled, old.environment(), old.errorFields(), old.warningFields(),
                old.dueIn(), old.closedStatuses(), old.objectsInDescription());
    }

    private static CustomerMapping invalidMapping() {
        return SampleMappings.mapping(Samples.DATABASE, Samples.CUSTOMER, Samples.COMPANY, "Northwind Traders",
                CustomerMapping.Status.INVALID, 2);
    }
}
