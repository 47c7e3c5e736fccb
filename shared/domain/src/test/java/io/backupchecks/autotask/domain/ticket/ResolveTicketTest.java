package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.ResolveScene.TICKET;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.NewNote;
import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.ApiLogging;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolveTicketTest {
    private final ResolveScene at = new ResolveScene();

    @Test
    void checksNotesChecksClosesAndLooksInElevenCallsAtMost() {
        at.after(seconds(3_600));
        assertThat(at.click()).isInstanceOf(TicketResolution.Closed.class);
        assertThat(at.calls()).containsExactly(Call.ASK_RIGHTS, Call.ASK_TICKET, Call.LIST_TIME_ENTRIES,
                Call.LIST_NOTES,
                Call.POST_NOTE, Call.ASK_TICKET, Call.LIST_TIME_ENTRIES, Call.PATCH, Call.ASK_TICKET, Call.LIST_NOTES,
                Call.LIST_TIME_ENTRIES);
        assertThat(at.state()).isEqualTo(new ResolutionState.Verifying());
        assertThat(at.isClosedOverThere()).isTrue();
    }

    @Test
    void leavesOneInternalNoteWithTheFixedTextUntouched() {
        at.click();
        assertThat(at.work().notePosts()).containsExactly(new NewNote(
                "Backupchecks " + Samples.MARKER.value() + "-1",
                "Ticket resolved via Backupchecks after verification that the backup issue is no longer present.", 3,
                2));
        assertThat(at.work().patches()).containsExactly(TICKET);
    }

    @Test
    void writesAnEventForThePermitAndForWhatCameOfIt() {
        at.click();
        at.after(seconds(420)).click();
        assertThat(at.scene.audit().subList(2, 7)).containsExactly(Kind.NOTE_PERMITTED, Kind.NOTE_ADDED,
                Kind.CLOSE_PERMITTED, Kind.TICKET_CLOSED, Kind.TICKET_RESOLVED);
        var attempt = at.resolution().claimer();
        assertThat(at.scene.wiring.storage.events().subList(2, 7)).extracting(AuditEvent::id)
                .allMatch(id -> id.startsWith(attempt == null ? "?" : attempt.id().value()));
        assertThat(at.scene.wiring.storage.events().getLast().attempt()).isEqualTo(1);
    }

    @Test
    void isResolvedByALookAfterSettling() {
        at.click();
        assertThat(at.after(seconds(60)).click()).isInstanceOf(TicketResolution.Closed.class);
        assertThat(at.state()).isEqualTo(new ResolutionState.Verifying());
        at.after(seconds(360)).click();
        assertThat(at.state()).isEqualTo(new ResolutionState.Resolved());
        assertThat(at.work().patches()).hasSize(1);
    }

    @Nested
    class WhenTheRuleForbidsIt {
        @Test
        void doesNotCloseATicketWithTimeOnIt() {
            at.technician().addTimeEntry(TICKET);
            assertHindered(at.click(), Reason.TICKET_HAS_TIME_ENTRIES);
            assertThat(at.work().notePosts()).isEmpty();
            assertThat(at.scene.item().ticket().orElseThrow().snapshot()).isNotNull()
                    .satisfies(seen -> assertThat(seen.timeEntries()).isEqualTo(1));
        }

        @Test
        void doesNotCloseATicketOnWhichTimeIsBookedBehindTheNote() {
            assertHindered(at.click(Scene.before(Call.POST_NOTE, () -> at.technician().addTimeEntry(TICKET))),
                    Reason.TICKET_HAS_TIME_ENTRIES);
            assertThat(at.work().notePosts()).hasSize(1);
            assertThat(at.work().patches()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {5, ResolveScene.OTHER_CLOSED})
        void leavesAClosedTicketAlone(int status) {
            at.technician().setStatus(TICKET, status);
            assertHindered(at.click(), Reason.TICKET_ALREADY_CLOSED);
            assertThat(at.calls()).containsExactly(Call.ASK_TICKET);
            assertThat(at.state()).isEqualTo(new ResolutionState.Blocked(Reason.TICKET_ALREADY_CLOSED));
        }

        @Test
        void leavesATicketAloneThatIsClosedBehindTheNote() {
            assertHindered(at.click(Scene.before(Call.POST_NOTE, () -> at.technician().complete(TICKET))),
                    Reason.TICKET_ALREADY_CLOSED);
            assertThat(at.work().patches()).isEmpty();
        }

        @Test
        void saysThatADeletedTicketIsMissing() {
            at.technician().delete(TICKET);
            assertHindered(at.click(), Reason.TICKET_MISSING);
            assertThat(at.calls()).containsExactly(Call.ASK_TICKET, Call.ASK_DELETION);
            assertThat(at.scene.item().ticket().orElseThrow().id()).isEqualTo(TICKET);
        }

        @Test
        void neverClosesForAnApiUserWhoDoesNotSeeTime() {
            at.technician().addTimeEntry(TICKET);
            at.work().hideTime(true);
            at.after(seconds(3_600));
            assertHindered(at.click(), Reason.TIME_ENTRIES_NOT_KNOWN);
            assertThat(at.calls()).containsExactly(Call.ASK_RIGHTS);
        }

        @Test
        void neverClosesWithASecretOfWhichItWasNotShown() {
            at.scene.wiring.storage.save(new ConnectionProof(Samples.DATABASE, new SecretVersion("another"),
                    SampleItems.T, SampleItems.T));
            assertHindered(at.click(), Reason.TIME_ENTRIES_NOT_KNOWN);
            at.scene.wiring.storage.save(new ConnectionProof(Samples.DATABASE, Samples.SECRET, SampleItems.T, null));
            assertHindered(at.click(), Reason.TIME_ENTRIES_NOT_KNOWN);
            assertThat(at.calls()).isEmpty();
        }

        @Test
        void remembersForAnHourThatTimeIsSeen() {
            at.after(seconds(3_600));
            at.technician().addTimeEntry(TICKET);
            at.click();
            at.after(seconds(3_599)).click();
            assertThat(at.calls()).filteredOn(Call.ASK_RIGHTS::equals).hasSize(1);
        }

        @ParameterizedTest
        @EnumSource(value = Call.class, names = {"ASK_TICKET", "LIST_TIME_ENTRIES", "LIST_NOTES"})
        void doesNotCloseWhatItCannotRead(Call call) {
            var answer = at.click(Scene.at(call, Fault.FAIL_BEFORE));
            assertThat(answer).isInstanceOfSatisfying(TicketResolution.NotChecked.class,
                    notChecked -> assertThat(notChecked.failure()).isInstanceOf(DeskFailure.Unreachable.class));
            assertThat(at.state()).isEqualTo(new ResolutionState.Idle());
            assertThat(at.work().notePosts()).isEmpty();
        }

        /** No setting changes the rule, and a request has nothing in it that could. */
        @ParameterizedTest
        @MethodSource("io.backupchecks.autotask.domain.ticket.ResolveTicketTest#settings")
        void isMovedByNoSettingAndNoRequest(Settings settings) {
            at.scene.wiring.storage.save(settings);
            at.technician().addTimeEntry(TICKET);
            assertHindered(at.click(), Reason.TICKET_HAS_TIME_ENTRIES);
            at.technician().complete(TICKET);
            assertHindered(at.click(), Reason.TICKET_ALREADY_CLOSED);
            at.technician().delete(TICKET);
            at.click();
            assertThat(at.work().patches()).isEmpty();
            assertThat(ResolveRequest.class.getRecordComponents()).extracting(RecordComponent::getName)
                    .containsExactly("run", "cycle");
        }

        private void assertHindered(TicketResolution answer, Reason reason) {
            assertThat(answer).isInstanceOfSatisfying(TicketResolution.Hindered.class,
                    hindered -> assertThat(hindered.reason()).isEqualTo(reason));
            assertThat(at.work().patches()).isEmpty();
        }
    }

    @Nested
    class WhenSomethingStandsInTheWay {
        @Test
        void isOffUntilTheAdministratorAllowsIt() {
            at.settings(3, Resolving.FORBIDDEN);
            assertThat(at.click()).isEqualTo(new TicketResolution.Disabled());
        }

        @Test
        void isRefusedWhereTheSettingsChangeMeanwhile() {
            assertThat(at.click(Scene.before(Call.PERMIT, () -> at.settings(3, Resolving.FORBIDDEN))))
                    .isEqualTo(new TicketResolution.Blocked(Blocker.SETTINGS_CHANGED));
            assertThat(at.work().notePosts()).isEmpty();
            assertThat(at.state()).isEqualTo(new ResolutionState.Idle());
        }

        @Test
        void sendsNothingWithRejectedOrUntestedCredentials() {
            at.scene.wiring.storage.save(new Breaker(Samples.SECRET, SampleItems.T));
            assertThat(at.click()).isEqualTo(new TicketResolution.NotSent(Cause.CREDENTIALS_REJECTED, seconds(300)));
            at.scene.wiring.storage.save(new Credentials(Samples.SECRET, false, Samples.DATABASE, 2));
            assertThat(at.click()).isEqualTo(new TicketResolution.Blocked(Blocker.CONNECTION_UNTESTED));
            assertThat(at.calls()).isEmpty();
        }

        @Test
        void opensTheBreakerWhereTheCredentialsAreRejected() {
            at.scene.wiring.desk.reject(Samples.SECRET);
            assertThat(at.click()).isEqualTo(new TicketResolution.NotSent(Cause.CREDENTIALS_REJECTED, seconds(300)));
            assertThat(at.scene.wiring.storage.breaker(Samples.SECRET).isOpen()).isTrue();
            assertThat(at.state()).isEqualTo(new ResolutionState.Idle());
        }

        @Test
        void needsTwentySeconds() {
            var short19 = at.scene.wiring.time.invocation(Duration.ofMillis(19_999));
            assertThat(at.scene.useCases(Faults.NONE)
                    .resolve()
                    .resolve(new ResolveRequest(Samples.RUN, 1),
                            ResolveScene.caller(), short19))
                    .isEqualTo(new TicketResolution.NotSent(Cause.NOT_ENOUGH_TIME, seconds(2)));
        }

        @Test
        void knowsOfNoTicketWhereThereIsNone() {
            var other = at.scene.useCases(Faults.NONE)
                    .resolve()
                    .resolve(
                            new ResolveRequest(new RunId("none"), 1),
                            ResolveScene.caller(), at.scene.wiring.time.invocation());
            assertThat(other).isInstanceOf(TicketResolution.NoTicket.class);
        }

        @Test
        void resolvesNothingInAConflict() {
            at.scene.wiring.desk.put(Samples.MARKER, Samples.COMPANY);
            var conflict = Lifecycle.adopt(at.scene.item(), SampleItems.ids(SampleItems.DUPLICATE), SampleItems.T)
                    .orElseThrow();
            at.scene.wiring.storage.write(SampleItems.next(at.scene.item(), conflict));
            assertThat(at.click()).isInstanceOf(TicketResolution.Duplicates.class);
            assertThat(at.calls()).isEmpty();
        }

        @Test
        void givesBackWhatTurnsIntoAConflictOnTheWay() {
            var adopted = Scene.before(Call.LIST_NOTES, () -> at.scene.wiring.storage.write(SampleItems.next(
                    at.scene.item(), Lifecycle.adopt(at.scene.item(), SampleItems.ids(SampleItems.DUPLICATE),
                            SampleItems.T).orElseThrow())));
            assertThat(at.click(adopted)).isInstanceOf(TicketResolution.Duplicates.class);
            assertThat(at.work().notePosts()).isEmpty();
            assertThat(at.state()).isEqualTo(new ResolutionState.Idle());
        }

        @Test
        void answersForAnotherRequestAtWork() {
            var answers = new AtomicInteger();
            at.click(Scene.before(Call.POST_NOTE, () -> {
                if (at.click() instanceof TicketResolution.Underway) {
                    answers.incrementAndGet();
                }
            }));
            assertThat(answers).hasValue(1);
            assertThat(at.work().notePosts()).hasSize(1);
            assertThat(at.work().patches()).hasSize(1);
        }
    }

    static Stream<Settings> settings() {
        var closed = Stream.of(Set.of(5), Set.of(5, 1), Set.of(5, 16, 8));
        return closed.flatMap(statuses -> Stream.of(ApiLogging.values())
                .flatMap(logging -> Stream.of(new Resolving(true, 1, 1), new Resolving(true, 13, 4))
                        .flatMap(resolving -> Stream.of(Settings.Environment.values())
                                .map(environment -> new Settings(Samples.DATABASE, 3, true, environment,
                                        Samples.ERROR_FIELDS, Samples.WARNING_FIELDS, Duration.ofDays(30), statuses,
                                        500, resolving, logging)))))
                .filter(settings -> !settings.closedStatuses().contains(1));
    }
}
