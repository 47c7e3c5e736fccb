package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.ResolveScene.TICKET;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.NewNote;
import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.signal.Signal;
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
import io.backupchecks.autotask.domain.testing.ProcessDied;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.DecideTicket.Choice;
import io.backupchecks.autotask.domain.ticket.RunActions.Hindrance;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
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
    private static final List<Call> AUTOTASK = List.of(Call.ASK_RIGHTS, Call.ASK_TICKET, Call.ASK_DELETION,
            Call.LIST_TIME_ENTRIES, Call.LIST_NOTES, Call.POST_NOTE, Call.PATCH, Call.ASK_ZONE);

    private final ResolveScene at = new ResolveScene();

    @Test
    void checksNotesChecksClosesAndLooksInElevenCallsAtMost() {
        at.after(seconds(3_600));
        assertThat(at.click()).isInstanceOf(TicketResolution.Closed.class);
        assertThat(calls()).containsExactly(Call.ASK_RIGHTS, Call.ASK_TICKET, Call.LIST_TIME_ENTRIES, Call.LIST_NOTES,
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
            assertThat(calls()).containsExactly(Call.ASK_TICKET);
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
            assertThat(calls()).containsExactly(Call.ASK_TICKET, Call.ASK_DELETION);
            assertThat(at.scene.item().ticket().orElseThrow().id()).isEqualTo(TICKET);
        }

        @Test
        void neverClosesForAnApiUserWhoDoesNotSeeTime() {
            at.technician().addTimeEntry(TICKET);
            at.work().hideTime(true);
            at.after(seconds(3_600));
            assertHindered(at.click(), Reason.TIME_ENTRIES_NOT_KNOWN);
            assertThat(calls()).containsExactly(Call.ASK_RIGHTS);
        }

        @Test
        void neverClosesWithASecretOfWhichItWasNotShown() {
            at.scene.wiring.storage.save(new ConnectionProof(Samples.DATABASE, new SecretVersion("another"),
                    SampleItems.T, SampleItems.T));
            assertHindered(at.click(), Reason.TIME_ENTRIES_NOT_KNOWN);
            at.scene.wiring.storage.save(new ConnectionProof(Samples.DATABASE, Samples.SECRET, SampleItems.T, null));
            assertHindered(at.click(), Reason.TIME_ENTRIES_NOT_KNOWN);
            assertThat(calls()).isEmpty();
        }

        @Test
        void remembersForAnHourThatTimeIsSeen() {
            at.after(seconds(3_600));
            at.technician().addTimeEntry(TICKET);
            at.click();
            at.after(seconds(3_599)).click();
            assertThat(calls()).filteredOn(Call.ASK_RIGHTS::equals).hasSize(1);
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
            assertThat(calls()).isEmpty();
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
            assertThat(calls()).isEmpty();
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

    @Nested
    class WhenTheNoteMeetsTrouble {
        @Test
        void isFoundByItsTitleAndNotSentAgain() {
            assertThat(at.click(Scene.at(Call.POST_NOTE, Fault.FAIL_AFTER)))
                    .isInstanceOf(TicketResolution.Underway.class);
            assertThat(at.state()).isEqualTo(new ResolutionState.NoteUnknown());
            at.after(seconds(5)).click();
            assertThat(at.state()).isEqualTo(new ResolutionState.Noted(false));
            assertThat(at.click()).isInstanceOf(TicketResolution.Closed.class);
            assertThat(at.work().notePosts()).hasSize(1);
        }

        @Test
        void isSentAgainOnlyAfterItIsProvenThatThereIsNone() {
            at.click(Scene.at(Call.POST_NOTE, Fault.FAIL_BEFORE));
            at.after(seconds(400)).click();
            assertThat(at.state()).isEqualTo(new ResolutionState.NoteUnknown());
            at.work().restrictNotes(true);
            at.after(seconds(20)).click();
            assertThat(at.state()).isEqualTo(new ResolutionState.NoteUnknown());
            at.work().restrictNotes(false);
            at.after(seconds(30)).click();
            assertThat(at.state()).isEqualTo(new ResolutionState.Idle());
            at.click();
            assertThat(at.work().notePosts()).hasSize(2);
            assertThat(at.work().notes(TICKET)).hasSize(1);
        }

        @Test
        void isRefusedForCertain() {
            assertThat(at.click(Scene.at(Call.POST_NOTE, Fault.REFUSED)))
                    .isInstanceOf(TicketResolution.Refused.class);
            assertThat(at.state()).isEqualTo(new ResolutionState.Idle());
            assertThat(at.scene.audit()).endsWith(Kind.NOTE_PERMITTED, Kind.NOTE_REFUSED);
        }

        @Test
        void isNotSent() {
            assertThat(at.click(Scene.at(Call.POST_NOTE, Fault.NOT_SENT)))
                    .isEqualTo(new TicketResolution.NotSent(Cause.UNREACHABLE, seconds(30)));
            assertThat(at.state()).isEqualTo(new ResolutionState.Idle());
            assertThat(at.scene.audit()).endsWith(Kind.NOTE_PERMITTED, Kind.NOTE_NOT_SENT);
        }

        @Test
        void thatCannotBeRecordedIsLookedFor() {
            assertThat(at.click(since(Call.POST_NOTE, Call.WRITE_ITEM)))
                    .isInstanceOf(TicketResolution.Underway.class);
            assertThat(at.state()).isEqualTo(new ResolutionState.NoteSending());
            assertThat(at.scene.signals()).containsExactly(Signal.RESOLUTION_NOT_RECORDED);
        }
    }

    @Nested
    class WhenTheCloseMeetsTrouble {
        @Test
        void looksAtATicketThatStillLooksOpenUntilItHasSettled() {
            at.work().staleClose(seconds(60));
            assertThat(at.click()).isInstanceOf(TicketResolution.Underway.class);
            assertThat(at.state()).isEqualTo(new ResolutionState.Closing(1));
            at.after(seconds(419)).click();
            assertThat(at.state()).isEqualTo(new ResolutionState.Closing(1));
            at.after(seconds(3)).click();
            assertThat(at.state()).isEqualTo(new ResolutionState.Noted(true));
            assertThat(at.resolution().reason()).contains(Reason.CLOSE_NOT_APPLIED);
            assertThat(at.work().patches()).hasSize(1);
            assertThat(at.click()).isInstanceOf(TicketResolution.Closed.class);
            assertThat(at.work().notePosts()).hasSize(1);
        }

        @ParameterizedTest
        @EnumSource(names = {"FAIL_AFTER", "FAIL_BEFORE"})
        void neverSendsItTwice(Fault fault) {
            at.click(Scene.at(Call.PATCH, fault));
            at.after(seconds(10)).click();
            assertThat(at.work().patches()).hasSize(1);
        }

        @Test
        void isGivenBackWhereItIsRefused() {
            assertThat(at.click(Scene.at(Call.PATCH, Fault.REFUSED))).isInstanceOf(TicketResolution.Refused.class);
            assertThat(at.state()).isEqualTo(new ResolutionState.Noted(false));
            assertThat(at.resolution().doubt()).isEmpty();
            assertThat(at.scene.audit()).endsWith(Kind.CLOSE_PERMITTED, Kind.CLOSE_REFUSED);
        }

        @Test
        void staysInDoubtWhereOnlyTheTextRefuses() {
            at.click(Scene.at(Call.PATCH, Fault.LIED));
            assertThat(at.resolution().doubt()).containsExactly(1L);
            assertThat(at.click()).isInstanceOf(TicketResolution.Closed.class);
            assertThat(at.work().patches()).hasSize(1);
        }

        @Test
        void doesNotCloseOnACheckThatIsOlderThanTwoSeconds() {
            var slow = Scene.before(Call.PERMIT, () -> at.scene.wiring.time.advance(Duration.ofMillis(1_500)));
            var twice = new AtomicInteger();
            assertThat(at.click(call -> {
                if (call == Call.LIST_TIME_ENTRIES && twice.incrementAndGet() == 2) {
                    at.scene.wiring.time.advance(Duration.ofMillis(600));
                }
                return slow.next(call);
            })).isEqualTo(new TicketResolution.NotSent(Cause.NOT_ENOUGH_TIME, seconds(2)));
            assertThat(at.work().patches()).isEmpty();
            assertThat(at.state()).isEqualTo(new ResolutionState.Noted(false));
        }

        @Test
        void doesNotCloseWithLessThanFourteenSecondsLeft() {
            var slow = Scene.before(Call.POST_NOTE, () -> at.scene.wiring.time.advance(Duration.ofMillis(12_001)));
            assertThat(at.click(slow)).isEqualTo(new TicketResolution.NotSent(Cause.NOT_ENOUGH_TIME, seconds(2)));
            assertThat(at.work().patches()).isEmpty();
            assertThat(at.state()).isEqualTo(new ResolutionState.Noted(false));
        }
    }

    @Nested
    class WhenOthersAreAtWork {
        @Test
        void flagsTimeThatSlippedInBetween() {
            var answer = at.click(Scene.before(Call.PATCH, () -> at.technician().addTimeEntry(TICKET)));
            assertThat(answer).isInstanceOf(TicketResolution.Closed.class);
            assertThat(at.state()).isEqualTo(new ResolutionState.Flagged(null));
            assertThat(at.scene.signals()).containsExactly(Signal.TICKET_FLAGGED);
            assertThat(at.scene.audit()).endsWith(Kind.CLOSE_PERMITTED, Kind.TICKET_FLAGGED);
        }

        @Test
        void doesNotFlagTimeThatIsBookedLater() {
            at.click();
            at.after(seconds(1)).technician().addTimeEntry(TICKET);
            at.after(seconds(420)).click();
            assertThat(at.state()).isEqualTo(new ResolutionState.Resolved());
        }

        @Test
        void neverClosesATicketThatWasOpenedAgainByAnOldClick() {
            at.click();
            at.after(seconds(420)).click();
            at.technician().reopen(TICKET);
            assertThat(at.click(1, Faults.NONE)).isInstanceOf(TicketResolution.Changed.class);
            assertThat(at.resolution().cycle()).isEqualTo(2);
            assertThat(at.click(1, Faults.NONE)).isInstanceOf(TicketResolution.Changed.class);
            assertThat(at.work().patches()).hasSize(1);
            assertThat(at.click(2, Faults.NONE)).isInstanceOf(TicketResolution.Closed.class);
            assertThat(at.work().notePosts()).extracting(NewNote::title)
                    .containsExactly("Backupchecks " + Samples.MARKER.value() + "-1",
                            "Backupchecks " + Samples.MARKER.value() + "-2");
        }

        @Test
        void saysWhereAnotherClosedItAfterAll() {
            at.click();
            at.technician().reopen(TICKET);
            at.technician().complete(TICKET);
            assertThat(at.after(seconds(420)).click()).isInstanceOfSatisfying(TicketResolution.Hindered.class,
                    hindered -> assertThat(hindered.reason()).isEqualTo(Reason.TICKET_ALREADY_CLOSED));
        }

        @Test
        void seesADeletionAfterTheClose() {
            at.click();
            at.technician().delete(TICKET);
            at.after(seconds(5)).click();
            assertThat(at.state()).isEqualTo(new ResolutionState.Blocked(Reason.TICKET_MISSING));
        }

        @Test
        void waitsForATicketThatIsOnlyOutOfSight() {
            at.click();
            at.technician().hide(TICKET);
            at.after(seconds(5)).click();
            assertThat(at.state()).isEqualTo(new ResolutionState.Verifying());
            at.after(seconds(420)).click();
            assertThat(at.state()).isEqualTo(new ResolutionState.Blocked(Reason.TICKET_MISSING));
        }
    }

    @Nested
    class WhenAPageShowsIt {
        @Test
        void allowsItByALiveLookAlone() {
            assertThat(hindrances(true)).isEmpty();
            assertThat(hindrances(false)).containsExactly(Hindrance.NOT_CHECKED_NOW);
        }

        @Test
        void saysWhyNot() {
            at.scene.wiring.storage.save(new ConnectionProof(Samples.DATABASE, Samples.SECRET, SampleItems.T, null));
            assertThat(hindrances(true)).containsExactly(Hindrance.TIME_ENTRIES_NOT_KNOWN);
            at.settings(3, Resolving.FORBIDDEN);
            assertThat(hindrances(true)).containsExactly(Hindrance.RESOLVING_DISABLED);
            at.technician().addTimeEntry(TICKET);
            assertThat(hindrances(true)).containsExactly(Hindrance.HAS_TIME_ENTRIES);
        }

        @Test
        void waitsForAClickThatIsUnderway() {
            at.click(Scene.at(Call.POST_NOTE, Fault.FAIL_AFTER));
            assertThat(hindrances(true)).containsExactly(Hindrance.RESOLUTION_IN_PROGRESS);
        }

        @Test
        void sayOnceItIsClosed() {
            at.click();
            assertThat(hindrances(true)).containsExactly(Hindrance.ALREADY_CLOSED);
        }

        @Test
        void seesThatItWasOpenedAgain() {
            at.click();
            at.after(seconds(420)).click();
            assertThat(hindrances(true)).containsExactly(Hindrance.ALREADY_CLOSED);
            at.technician().reopen(TICKET);
            assertThat(hindrances(true)).isEmpty();
            assertThat(at.resolution().cycle()).isEqualTo(2);
            assertThat(at.scene.audit()).endsWith(Kind.TICKET_RESOLVED, Kind.TICKET_REOPENED);
        }

        @Test
        void seesThatItWasClosedAfterAll() {
            at.work().staleClose(seconds(60));
            at.click();
            at.after(seconds(420)).click();
            at.closeAfterAll();
            hindrances(true);
            assertThat(at.state()).isEqualTo(new ResolutionState.Verifying());
        }

        @Test
        void looksAtWhatIsOpenWhenAPersonAsks() {
            at.click();
            at.after(seconds(420));
            at.scene.viewed(Role.VIEWER);
            assertThat(at.state()).isEqualTo(new ResolutionState.Verifying());
            assertThat(at.scene.viewed(Role.OPERATOR).resolution()).isEqualTo(at.resolution());
            assertThat(at.state()).isEqualTo(new ResolutionState.Resolved());
        }

        private List<Hindrance> hindrances(boolean live) {
            var views = at.scene.useCases(Faults.NONE).views();
            var asked = List.of(new ViewTickets.Asked(Samples.RUN, Samples.CUSTOMER));
            return (live ? views.live(asked, Scene.caller(), at.scene.wiring.time.invocation()) : views.views(asked))
                    .getFirst()
                    .resolve();
        }
    }

    @Nested
    class WhenAPersonDecides {
        @Test
        void acknowledgesAFlagOnce() {
            at.click(Scene.before(Call.PATCH, () -> at.technician().addTimeEntry(TICKET)));
            assertThat(decide(new Choice.Acknowledge())).isInstanceOf(TicketDecision.Decided.class);
            assertThat(at.state()).isEqualTo(new ResolutionState.Flagged(
                    new ResolutionState.Acknowledgement(ResolveScene.caller().operator(), SampleItems.T)));
            assertThat(at.scene.audit()).endsWith(Kind.TICKET_FLAGGED, Kind.FLAG_ACKNOWLEDGED);
            assertThat(decide(new Choice.Acknowledge())).isInstanceOf(TicketDecision.NothingToDecide.class);
        }

        @Test
        void hasNothingToAcknowledgeWithoutAFlag() {
            assertThat(decide(new Choice.Acknowledge())).isInstanceOf(TicketDecision.NothingToDecide.class);
        }

        @Test
        void doesNotDecideWhichTicketItIsWhileOneIsBeingClosed() {
            at.click();
            conflict();
            assertThat(decide(new Choice.This(SampleItems.DUPLICATE)))
                    .isInstanceOf(TicketDecision.NothingToDecide.class);
        }

        @Test
        void startsAfreshWithAnotherTicket() {
            conflict();
            assertThat(decide(new Choice.This(SampleItems.DUPLICATE))).isInstanceOf(TicketDecision.Decided.class);
            assertThat(at.resolution().ticket()).isEqualTo(SampleItems.DUPLICATE);
            assertThat(at.resolution().cycle()).isEqualTo(2);
            assertThat(at.click(1, Faults.NONE)).isInstanceOf(TicketResolution.Changed.class);
        }

        private void conflict() {
            at.scene.wiring.desk.put(Samples.MARKER, Samples.COMPANY);
            at.scene.wiring.storage.write(SampleItems.next(at.scene.item(), Lifecycle
                    .adopt(at.scene.item(), SampleItems.ids(SampleItems.DUPLICATE), SampleItems.T)
                    .orElseThrow()));
        }

        private TicketDecision decide(Choice choice) {
            return at.scene.useCases(Faults.NONE).decide().decide(Samples.RUN, choice, ResolveScene.caller());
        }
    }

    @Nested
    class WhenTheSchedule {
        @Test
        void looksAndRecordsAndNeverSends() {
            at.click(Scene.at(Call.POST_NOTE, Fault.FAIL_AFTER));
            at.scene.calls.clear();
            at.after(seconds(5)).scene.reconcile();
            assertThat(at.state()).isEqualTo(new ResolutionState.Noted(false));
            assertThat(calls()).containsExactly(Call.LIST_NOTES);
            assertThat(at.after(seconds(600)).scene.reconcile().due()).isZero();
        }

        @Test
        void verifiesAfterFiveThirtySixtyAndAHundredAndEightySecondsAndAfterSettling() {
            at.click();
            for (long second : new long[]{5, 30, 60, 180}) {
                at.scene.wiring.time.advanceTo(SampleItems.T.plusSeconds(second));
                assertThat(at.scene.reconcile().verified()).as("after " + second).isEqualTo(1);
                assertThat(at.scene.reconcile().due()).isZero();
            }
            at.scene.wiring.time.advanceTo(SampleItems.SETTLED);
            at.scene.reconcile();
            assertThat(at.state()).isEqualTo(new ResolutionState.Resolved());
        }

        @Test
        void endsTheClaimOfARequestThatDied() {
            assertThatExceptionOfType(ProcessDied.class)
                    .isThrownBy(() -> at.click(Scene.at(Call.LIST_TIME_ENTRIES, Fault.DIE_BEFORE)));
            assertThat(at.state()).isInstanceOf(ResolutionState.Claimed.class);
            assertThat(at.after(seconds(29)).scene.reconcile().expired()).isZero();
            assertThat(at.after(seconds(1)).scene.reconcile().expired()).isEqualTo(1);
            assertThat(at.state()).isEqualTo(new ResolutionState.Idle());
        }

        @Test
        void stopsLookingWhereTheRequestsAreUsedUp() {
            at.click();
            at.scene.wiring.desk.requests(9_000);
            assertThat(at.after(seconds(200)).scene.reconcile().end()).isEqualTo(ReconcileReport.End.BUDGET_SPENT);
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

    private List<Call> calls() {
        return at.scene.calls.stream().filter(AUTOTASK::contains).toList();
    }

    /** After the first call of one kind has begun, all calls of another kind fail. */
    private static Faults since(Call first, Call failing) {
        var begun = new AtomicInteger();
        return call -> {
            if (call == first) {
                begun.incrementAndGet();
            }
            return call == failing && begun.get() > 0 ? Fault.FAIL_BEFORE : Fault.NONE;
        };
    }
}
