package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.SampleItems.DUPLICATE;
import static io.backupchecks.autotask.domain.ticket.SampleItems.MARKER;
import static io.backupchecks.autotask.domain.ticket.SampleItems.T;
import static io.backupchecks.autotask.domain.ticket.SampleItems.TICKET;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.resolution.SampleResolutions;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Picklist;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Value;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.SampleTickets;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.RunTicketView.State;
import io.backupchecks.autotask.domain.ticket.ViewTicket.Viewed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ViewTicketTest {
    private final Scene scene = new Scene();

    @Test
    void showsNothingWhereNobodyHasClicked() {
        assertThat(view(Role.VIEWER).ticket())
                .isEqualTo(new RunTicketView(Samples.RUN, State.NONE, null, List.of(), 0, null, null, null, null));
    }

    @ParameterizedTest
    @MethodSource
    void showsEachStateInWordsForPeople(RunTicket item, State state) {
        assertThat(scene.having(item).viewed(Role.VIEWER).state()).isEqualTo(state);
    }

    static Stream<Arguments> showsEachStateInWordsForPeople() {
        return Stream.of(arguments(SampleItems.released(), State.NONE),
                arguments(SampleItems.claimed(), State.IN_PROGRESS),
                arguments(SampleItems.sending(), State.VERIFYING), arguments(SampleItems.unknown(), State.VERIFYING),
                arguments(SampleItems.notFound(), State.NEEDS_CONFIRMATION),
                arguments(SampleItems.created(), State.CREATED), arguments(SampleItems.conflict(), State.CONFLICT));
    }

    @ParameterizedTest
    @EnumSource(names = {"REPORTER", "VIEWER"})
    void aReaderNeverCausesACall(Role role) {
        scene.having(SampleItems.unknown()).after(seconds(420));
        assertThat(scene.viewed(role).state()).isEqualTo(State.VERIFYING);
        assertThat(scene.calls).doesNotContain(Call.OPEN_DESK, Call.SEARCH, Call.WRITE_ITEM);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "OPERATOR"})
    void whoMayActCausesALook(Role role) {
        scene.having(SampleItems.unknown()).after(seconds(420));
        assertThat(scene.viewed(role).state()).isEqualTo(State.NEEDS_CONFIRMATION);
        assertThat(scene.audit()).containsExactly(AuditEvent.Kind.TICKET_NOT_FOUND);
        assertThat(scene.wiring.storage.events().getFirst().actor().role()).isEqualTo(role.name()
                .toLowerCase(
                        Locale.ROOT));
    }

    @Test
    void showsTheTicketThatALookFinds() {
        scene.having(SampleItems.sending()).after(seconds(5));
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        var ticket = scene.viewed(Role.OPERATOR).ticket();
        assertThat(ticket).isNotNull().satisfies(found -> {
            assertThat(found.id()).isEqualTo(TICKET);
            assertThat(found.adopted()).isTrue();
            assertThat(found.number()).isEqualTo("T20260302.50001");
        });
    }

    @Test
    void looksAreThreeSecondsApart() {
        scene.having(SampleItems.unknown()).after(seconds(3).minusNanos(1)).viewed(Role.OPERATOR);
        assertThat(scene.calls).doesNotContain(Call.SEARCH);
        scene.after(Duration.ofNanos(1)).viewed(Role.OPERATOR);
        scene.viewed(Role.OPERATOR);
        scene.after(seconds(2)).viewed(Role.ADMIN);
        assertThat(scene.calls).containsOnlyOnce(Call.SEARCH);
        scene.after(seconds(1)).viewed(Role.ADMIN);
        assertThat(scene.calls).filteredOn(Call.SEARCH::equals).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL_BEFORE", "RATE_LIMITED", "BLIND"})
    void aLookThatFailsIsSilent(Fault fault) {
        scene.having(SampleItems.unknown()).after(seconds(4));
        assertThat(viewed(Role.OPERATOR, Scene.at(Call.SEARCH, fault)).state()).isEqualTo(State.VERIFYING);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN_DESK", "WRITE_ITEM"})
    void storageThatFailsDuringALookIsSilent(Call call) {
        scene.having(SampleItems.unknown()).after(seconds(420));
        assertThat(viewed(Role.OPERATOR, Scene.at(call, Fault.FAIL_BEFORE)).state()).isEqualTo(State.VERIFYING);
    }

    @Test
    void rejectedCredentialsOpenTheBreaker() {
        scene.having(SampleItems.unknown()).after(seconds(4));
        viewed(Role.OPERATOR, Scene.at(Call.SEARCH, Fault.CREDENTIALS_REJECTED));
        assertThat(scene.wiring.storage.breaker(Samples.SECRET).isOpen()).isTrue();
        assertThat(scene.signals()).containsExactly(Signal.CREDENTIALS_REJECTED);
    }

    @Test
    void doesNotLookWhileTheBreakerIsOpen() {
        scene.wiring.storage.save(new Breaker(Samples.SECRET, T));
        scene.having(SampleItems.unknown()).after(seconds(420)).viewed(Role.ADMIN);
        assertThat(scene.calls).doesNotContain(Call.OPEN_DESK);
    }

    @Test
    void doesNotLookWithUnprovenCredentials() {
        scene.wiring.storage.save(new Credentials(Samples.SECRET, false, Samples.DATABASE, 2));
        scene.having(SampleItems.unknown()).after(seconds(420)).viewed(Role.ADMIN);
        assertThat(scene.calls).doesNotContain(Call.OPEN_DESK);
    }

    @Test
    void aDecidedRunCausesNoCall() {
        scene.having(SampleItems.conflict()).after(seconds(420)).viewed(Role.ADMIN);
        assertThat(scene.calls).doesNotContain(Call.OPEN_DESK);
    }

    @Test
    void marksTheRecordedOneAmongDuplicates() {
        var duplicates = scene.having(SampleItems.conflict()).viewed(Role.VIEWER).duplicates();
        assertThat(duplicates).extracting(RunTicketView.Duplicate::id).containsExactly(TICKET, DUPLICATE);
        assertThat(duplicates).extracting(RunTicketView.Duplicate::recorded).containsExactly(true, false);
        assertThat(duplicates).extracting(duplicate -> String.valueOf(duplicate.url()))
                .allMatch(url -> url.startsWith("https://ww14.autotask.net/"));
    }

    @Test
    void showsPermitAndRefusal() {
        var view = scene.having(SampleItems.refusedByText()).viewed(Role.VIEWER);
        assertThat(view.refusal()).isEqualTo(SampleItems.refusal(T.plusSeconds(1)));
        assertThat(view.permittedAt()).isEqualTo(T);
        assertThat(view.settleAt()).isEqualTo(SampleItems.SETTLED);
    }

    @Test
    void labelsTheStatusAndSaysWhetherItIsClosed() {
        scene.wiring.storage.save(new ReferenceData(Samples.DATABASE, Instant.EPOCH, 255, 8_000,
                List.of(new Picklist("status", List.of(new Value(5, "Complete", true, null))))));
        var snapshot = new RecordedTicket.Snapshot("T20260302.0042", 17, 5, T);
        var ticket = scene.having(SampleItems.created().seen(snapshot)).viewed(Role.VIEWER).ticket();
        assertThat(ticket).isNotNull()
                .extracting(RunTicketView.Ticket::status)
                .isEqualTo(new RunTicketView.Status(5, "Complete", true, T, false, null));
    }

    @Test
    void tellsWhenToAskAgain() {
        assertThat(view(Role.VIEWER).retryAfter()).isZero();
        scene.having(SampleItems.unknown()).after(seconds(60));
        assertThat(view(Role.VIEWER).retryAfter()).isEqualTo(seconds(30));
    }

    @Test
    void tellsWhenToAskAgainForAClickThatIsAtWork() {
        scene.having(SampleTickets.resolving(SampleItems.created(), SampleResolutions.claimed()));
        assertThat(view(Role.VIEWER).retryAfter()).isEqualTo(seconds(2));
    }

    @Test
    void tellsWhenToAskAgainForACloseThatIsNotSeenYet() {
        scene.having(SampleTickets.resolving(SampleItems.created(), SampleResolutions.closing())).after(seconds(61));
        assertThat(view(Role.VIEWER).retryAfter()).isEqualTo(seconds(30));
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_CREDENTIALS", "READ_ITEM"})
    void failsWhereStorageDoesNotAnswer(Call call) {
        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> viewed(Role.VIEWER, Scene.at(call, Fault.FAIL_BEFORE)));
    }

    private Viewed view(Role role) {
        return scene.useCases(Faults.NONE).view().view(Samples.RUN, Samples.caller(role));
    }

    private RunTicketView viewed(Role role, Faults faults) {
        return scene.useCases(faults).view().view(Samples.RUN, Samples.caller(role)).ticket();
    }
}
