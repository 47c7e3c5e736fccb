package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.ClosePatch;
import io.backupchecks.autotask.domain.desk.DeletionRead;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.NewNote;
import io.backupchecks.autotask.domain.desk.NotePost;
import io.backupchecks.autotask.domain.desk.NotesRead;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketRead;
import io.backupchecks.autotask.domain.desk.TimeEntriesRead;
import io.backupchecks.autotask.domain.desk.Unconfirmed;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.tenant.ApiUser;
import io.backupchecks.autotask.simulator.tenant.Delay;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.simulator.wire.Fault.Moment;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Resolving against an Autotask that behaves, and against one that does not. */
@Timeout(60)
class ResolvingSimulatorTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String TITLE = "Backupchecks " + Desk.MARKER.value() + "-1";
    private static final NewNote NOTE = new NewNote(TITLE, "Ticket resolved.", 3, 2);
    private static final String POST = "POST /Tickets/{id}/Notes";
    private static final String PATCH = "PATCH /Tickets";

    private Simulator simulator;
    private Desk wired;
    private ServiceDesk desk;
    private TicketId ticket;

    @BeforeEach
    void start() {
        simulator = Simulator.builder()
                .userName(Desk.LOGIN.userName())
                .login(new ApiUser.Login("CANARYTWO27", "canary$~*#@one"))
                .start();
        wired = new Desk(simulator.origin().resolve("ATServicesRest/"));
        desk = wired.open();
        ticket = new TicketId(simulator.desk().addTicket(174, "Backup failed"));
    }

    @AfterEach
    void stop() {
        wired.connections.forget();
        simulator.close();
    }

    @Test
    void addsANoteThatIsFoundByItsTitle() {
        assertThat(notes()).isEmpty();

        var added = (NotePost.Added) desk.addNote(ticket, NOTE, LIMIT);

        assertThat(notes()).singleElement().satisfies(note -> {
            assertThat(note.id()).isEqualTo(added.id());
            assertThat(note.publish()).isEqualTo(2);
            assertThat(note.creatorResourceId()).isEqualTo(simulator.tenant().user().resourceId());
        });
        simulator.desk().addNote(ticket.value(), "Called the customer", "No answer.");
        assertThat(notes()).hasSize(1);
    }

    @Test
    void closesATicketUnderTheNameOfTheNotesCreator() {
        desk.addNote(ticket, NOTE, LIMIT);

        assertThat(desk.close(ticket, 5, LIMIT)).isEqualTo(new ClosePatch.Answered());

        assertThat(read().status()).isEqualTo(5);
        assertThat(read().completedBy()).hasValue(notes().getFirst().creatorResourceId());
        assertThat(read().completedAt()).isPresent();
    }

    @Test
    void isAnsweredWithSuccessWhenAWorkflowRuleSwallowsTheClose() {
        simulator.tenant().behaviour().set(Delay.STALE_CLOSE, Duration.ofMinutes(1));
        desk.addNote(ticket, NOTE, LIMIT);

        assertThat(desk.close(ticket, 5, LIMIT)).isEqualTo(new ClosePatch.Answered());

        assertThat(read().status()).isEqualTo(1);
        assertThat(read().completedBy()).isEmpty();
    }

    @Test
    void leavesEveryOtherFieldAsItIs() {
        var before = simulator.desk().ticket(ticket.value()).orElseThrow();

        desk.close(ticket, 5, LIMIT);

        var after = simulator.desk().ticket(ticket.value()).orElseThrow();
        assertThat(after.fields()
                .propertyStream()
                .filter(field -> !before.fields()
                        .path(field.getKey())
                        .equals(field.getValue()))
                .map(java.util.Map.Entry::getKey))
                .containsExactlyInAnyOrder("status", "completedDate", "completedByResourceID", "resolvedDateTime",
                        "lastActivityDate", "lastTrackedModificationDateTime");
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void cannotTellWhetherANoteWithALostAnswerIsThere(Fault fault) {
        simulator.faults().next(POST, fault);

        assertThat(desk.addNote(ticket, NOTE, LIMIT)).isInstanceOf(Unconfirmed.Unknown.class);

        assertThat(simulator.traffic().calls(POST)).isEqualTo(1);
        assertThat(notes()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void cannotTellWhetherACloseWithALostAnswerIsDone(Fault fault) {
        simulator.faults().next(PATCH, fault);

        assertThat(desk.close(ticket, 5, LIMIT)).isInstanceOf(Unconfirmed.Unknown.class);

        assertThat(simulator.traffic().calls(PATCH)).isEqualTo(1);
        assertThat(read().status()).isEqualTo(5);
    }

    static Stream<Fault> lostAnswers() {
        return Stream.of(Fault.answerLost(), new Fault.HalfBody(), new Fault.TruncatedBody(),
                Fault.badGateway(Moment.AFTER_EFFECT));
    }

    @Test
    void cannotTellWhenNothingHappened() {
        simulator.faults().next(PATCH, new Fault.Reset(Moment.BEFORE_EFFECT));
        assertThat(desk.close(ticket, 5, LIMIT)).isInstanceOf(Unconfirmed.Unknown.class);
        simulator.faults().next(PATCH, Fault.maintenancePage());
        assertThat(desk.close(ticket, 5, LIMIT)).isInstanceOf(Unconfirmed.Unknown.class);

        assertThat(read().status()).isEqualTo(1);
    }

    @Test
    void isRefusedWithoutTheRightTicketTypeOrUser() {
        assertThat(desk.addNote(ticket, new NewNote(TITLE, "text", 4, 2), LIMIT))
                .isInstanceOfSatisfying(Unconfirmed.Refused.class, refused -> assertThat(refused.messages())
                        .contains("Picklist value [4] does not exist for noteType"));
        assertThat(desk.close(new TicketId(4_711), 5, LIMIT)).isInstanceOf(Unconfirmed.Refused.class);
        simulator.tenant().behaviour().set(Limit.THREADS, 0);
        assertThat(desk.addNote(ticket, NOTE, LIMIT)).isEqualTo(new Unconfirmed.RateLimited(Duration.ofSeconds(2)));
        simulator.tenant().behaviour().set(Toggle.THREAD_LIMIT_AS_500, true);
        assertThat(desk.close(ticket, 5, LIMIT)).isEqualTo(new Unconfirmed.RateLimited(Duration.ofSeconds(2)));
        assertThat(notesInAutotask()).isEmpty();
    }

    @Test
    void seesNoTimeEntriesAndNoErrorWithoutTheRightToThem() {
        simulator.desk().addTimeEntry(ticket.value(), Duration.ofMinutes(15));
        assertThat(((TimeEntriesRead.Rows) desk.timeEntries(List.of(ticket), LIMIT)).entries()).singleElement()
                .satisfies(entry -> assertThat(entry.createdAt()).isPresent());

        simulator.tenant().behaviour().set(Toggle.TIME_ENTRIES_HIDDEN, true);

        assertThat(desk.timeEntries(List.of(ticket), LIMIT)).isEqualTo(new TimeEntriesRead.Rows(List.of()));
    }

    @Test
    void readsTheTimeOfItsTicketAloneToTheLastPage() {
        var other = simulator.desk().addTicket(174, "Another one");
        simulator.tenant().behaviour().set(Limit.ROWS_PER_PAGE, 2);
        IntStream.range(0, 3).forEach(_ -> simulator.desk().addTimeEntry(other, Duration.ofMinutes(15)));
        IntStream.range(0, 5).forEach(_ -> simulator.desk().addTimeEntry(ticket.value(), Duration.ofMinutes(15)));

        assertThat(desk.timeEntries(List.of(ticket), LIMIT)).isInstanceOfSatisfying(TimeEntriesRead.Rows.class,
                rows -> assertThat(rows.entries()).hasSize(5));

        assertThat(simulator.traffic().calls("POST /TimeEntries/query/next")).isEqualTo(2);
    }

    @Test
    void doesNotTakeTimeThatCannotBeReadForNone() {
        simulator.faults().next("POST /TimeEntries/query", Fault.badGateway(Moment.BEFORE_EFFECT));

        assertThat(desk.timeEntries(List.of(ticket), LIMIT)).isInstanceOf(TimeEntriesRead.NoLook.class);
    }

    @Test
    void findsItsNoteAmongMoreThanAPageOfThem() {
        simulator.tenant().behaviour().set(Limit.ROWS_PER_PAGE, 2);
        IntStream.range(0, 5).forEach(number -> simulator.desk().addNote(ticket.value(), TITLE, "Copy " + number));

        assertThat(notes()).hasSize(5);
        assertThat(simulator.traffic().calls("POST /TicketNotes/query/next")).isEqualTo(2);
    }

    @Test
    void readsTheLogOfDeletedTickets() {
        assertThat(desk.deletion(ticket, LIMIT)).isEqualTo(new DeletionRead.NotLogged());

        simulator.desk().delete(EntityType.TICKETS, ticket.value());

        assertThat(desk.deletion(ticket, LIMIT)).isInstanceOfSatisfying(DeletionRead.Deleted.class, deleted -> {
            assertThat(deleted.at()).isPresent();
            assertThat(deleted.by()).isPresent();
        });
    }

    private List<io.backupchecks.autotask.domain.desk.FoundNote> notes() {
        return ((NotesRead.Rows) desk.notes(ticket, TITLE, LIMIT)).notes();
    }

    private List<io.backupchecks.autotask.simulator.desk.TicketNote> notesInAutotask() {
        return simulator.desk().notes(ticket.value());
    }

    private FoundTicket read() {
        return ((TicketRead.Found) desk.ticket(ticket, LIMIT)).ticket();
    }
}
