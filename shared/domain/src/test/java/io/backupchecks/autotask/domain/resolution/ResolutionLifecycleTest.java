package io.backupchecks.autotask.domain.resolution;

import static io.backupchecks.autotask.domain.resolution.SampleResolutions.ANOTHERS;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.FIRST;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.NOTE;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.OTHER;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.OURS;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.SECOND;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.SETTLED;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.STATUS;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.T;
import static io.backupchecks.autotask.domain.resolution.SampleResolutions.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.NoteId;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.Closure.Whose;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every arrow: where it leads, or that it does not start there. */
class ResolutionLifecycleTest {
    private static final Claimer SECOND_CLICK = new Claimer(SECOND, OTHER);
    private static final Instant UNSETTLED = SETTLED.minusNanos(1);
    private static final List<Resolution> STATES = SampleResolutions.inEveryState();
    private static final Closure OURS_AFTER_TIME = new Closure(Whose.OURS, true);

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void leadsFromEachStateWhereTheTableSays(String arrow, Function<Resolution, Optional<Resolution>> step,
            List<String> next) {
        assertThat(STATES.stream().map(from -> nameOf(step.apply(from)))).as(arrow).containsExactlyElementsOf(next);
    }

    static Stream<Arguments> leadsFromEachStateWhereTheTableSays() {
        return Stream.of(
                row("where they are", Optional::of,
                        "Idle   Claimed Claimed+ NoteSending NoteUnknown Noted   Closing   Noted!  Verifying Resolved BlockedTE BlockedClosed Flagged Flagged+"),
                row("a click", from -> ResolutionLifecycle.claim(from, SECOND_CLICK, T.plusSeconds(29)),
                        "Claimed -      -        -           -           Claimed+ -        Claimed+ -        -        Claimed   -             -       -"),
                row("a click after the lease", from -> ResolutionLifecycle.claim(from, SECOND_CLICK, T.plusSeconds(30)),
                        "Claimed Claimed Claimed+ -          -           Claimed+ -        Claimed+ -        -        Claimed   -             -       -"),
                row("the lease", from -> ResolutionLifecycle.expire(from, T.plusSeconds(29)),
                        "-      -       -        -           -           -       -         -       -         -        -         -             -       -"),
                row("the lease is over", from -> ResolutionLifecycle.expire(from, T.plusSeconds(30)),
                        "-      Idle    Noted    -           -           -       -         -       -         -        -         -             -       -"),
                row("given back", from -> ResolutionLifecycle.release(from, FIRST),
                        "-      Idle    Noted    Idle        -           -       Noted     -       -         -        -         -             -       -"),
                row("given back by another", from -> ResolutionLifecycle.release(from, SECOND),
                        "-      -       -        -           -           -       -         -       -         -        -         -             -       -"),
                row("the PATCH refused by its text", from -> ResolutionLifecycle.closeRefusedByText(from, FIRST),
                        "-      -       -        -           -           -       Noted     -       -         -        -         -             -       -"),
                row("the PATCH of another refused", from -> ResolutionLifecycle.closeRefusedByText(from, SECOND),
                        "-      -       -        -           -           -       -         -       -         -        -         -             -       -"),
                row("the check finds time",
                        from -> ResolutionLifecycle.block(from, FIRST, Reason.TICKET_HAS_TIME_ENTRIES),
                        "-      BlockedTE BlockedTE -        -           -       -         -       -         -        -         -             -       -"),
                row("the check of another", from -> ResolutionLifecycle.block(from, SECOND, Reason.TICKET_MISSING),
                        "-      -       -        -           -           -       -         -       -         -        -         -             -       -"),
                row("the check finds it closed",
                        from -> ResolutionLifecycle.foundClosed(from, FIRST, Whose.OURS, SETTLED),
                        "-      BlockedClosed BlockedClosed - -          -       -         -       -         -        -         -             -       -"),
                row("the note is known", from -> ResolutionLifecycle.noteKnown(from, FIRST, NOTE),
                        "-      Claimed+ -       -           -           -       -         -       -         -        -         -             -       -"),
                row("the note is known to another", from -> ResolutionLifecycle.noteKnown(from, SECOND, NOTE),
                        "-      -       -        -           -           -       -         -       -         -        -         -             -       -"),
                row("the note is permitted", from -> ResolutionLifecycle.permitNote(from, FIRST, T),
                        "-      NoteSending -    -           -           -       -         -       -         -        -         -             -       -"),
                row("the note is permitted to another", from -> ResolutionLifecycle.permitNote(from, SECOND, T),
                        "-      -       -        -           -           -       -         -       -         -        -         -             -       -"),
                row("the note is added", from -> ResolutionLifecycle.noteAdded(from, FIRST, new NoteId(9), T),
                        "-      -       -        Claimed+    -           -       -         -       -         -        -         -             -       -"),
                row("the note of another is added",
                        from -> ResolutionLifecycle.noteAdded(from, SECOND, new NoteId(9), T),
                        "-      -       -        -           -           -       -         -       -         -        -         -             -       -"),
                row("the note is not known of", from -> ResolutionLifecycle.noteUnknown(from, FIRST),
                        "-      -       -        NoteUnknown -           -       -         -       -         -        -         -             -       -"),
                row("the note of another is not known of", from -> ResolutionLifecycle.noteUnknown(from, SECOND),
                        "-      -       -        -           -           -       -         -       -         -        -         -             -       -"),
                row("a look finds the note", from -> ResolutionLifecycle.noteFound(from, NOTE),
                        "-      -       -        Noted       Noted       -       -         -       -         -        -         -             -       -"),
                row("a look proves that there is none", from -> ResolutionLifecycle.noteNotFound(from, SETTLED),
                        "-      -       -        Idle        Idle        -       -         -       -         -        -         -             -       -"),
                row("a look finds none too early", from -> ResolutionLifecycle.noteNotFound(from, UNSETTLED),
                        "-      -       -        -           -           -       -         -       -         -        -         -             -       -"),
                row("the close is permitted", from -> ResolutionLifecycle.permitClose(from, FIRST, STATUS, T),
                        "-      -       Closing  -           -           -       -         -       -         -        -         -             -       -"),
                row("the close is permitted to another",
                        from -> ResolutionLifecycle.permitClose(from, SECOND, STATUS, T),
                        "-      -       -        -           -           -       -         -       -         -        -         -             -       -"),
                row("seen closed by us, unsettled", from -> ResolutionLifecycle.seenClosed(from, OURS, UNSETTLED),
                        "-      -       -        -           -           -       Verifying Verifying -       -        -         -             -       -"),
                row("seen closed by us", from -> ResolutionLifecycle.seenClosed(from, OURS, SETTLED),
                        "-      -       -        -           -           -       Verifying Verifying Resolved -       -         -             -       -"),
                row("seen closed by another, unsettled",
                        from -> ResolutionLifecycle.seenClosed(from, ANOTHERS, UNSETTLED),
                        "-      -       -        -           -           -       Verifying -       -         -        -         -             -       -"),
                row("seen closed by another", from -> ResolutionLifecycle.seenClosed(from, ANOTHERS, SETTLED),
                        "-      -       -        -           -           -       Verifying -       BlockedClosed -    -         -             -       -"),
                row("seen closed by whomever",
                        from -> ResolutionLifecycle.seenClosed(from, new Closure(Whose.NOT_KNOWN, false), SETTLED),
                        "-      -       -        -           -           -       Verifying -       -         -        -         -             -       -"),
                row("seen closed after time was booked",
                        from -> ResolutionLifecycle.seenClosed(from, OURS_AFTER_TIME, UNSETTLED),
                        "-      -       -        -           -           -       Flagged   Verifying Flagged  -       -         -             -       -"),
                row("seen closed by whomever after time was booked",
                        from -> ResolutionLifecycle.seenClosed(from, new Closure(Whose.NOT_KNOWN, true), SETTLED),
                        "-      -       -        -           -           -       Flagged   -       Flagged   -        -         -             -       -"),
                row("seen closed by another after time was booked",
                        from -> ResolutionLifecycle.seenClosed(from, new Closure(Whose.ANOTHERS, true), SETTLED),
                        "-      -       -        -           -           -       Verifying -       BlockedClosed -    -         -             -       -"),
                row("seen open, unsettled", from -> ResolutionLifecycle.seenOpen(from, UNSETTLED),
                        "-      -       -        -           -           -       -         -       -         Idle     -         Idle          -       Idle"),
                row("seen open", from -> ResolutionLifecycle.seenOpen(from, SETTLED),
                        "-      -       -        -           -           -       Noted!    -       Idle      Idle     -         Idle          -       Idle"),
                row("seen gone", ResolutionLifecycle::seenGone,
                        "BlockedGone - -         BlockedGone BlockedGone BlockedGone BlockedGone BlockedGone BlockedGone BlockedGone BlockedGone BlockedGone BlockedGone BlockedGone"),
                row("acknowledged", from -> ResolutionLifecycle.acknowledge(from, OTHER, SETTLED),
                        "-      -       -        -           -           -       -         -       -         -        -         -             Flagged+ -"),
                row("decided for another ticket", from -> ResolutionLifecycle.decided(from, new TicketId(50_002)),
                        "Idle   Idle    Idle     -           -           Idle    -         Idle    -         Idle     Idle      Idle          Idle    Idle"),
                row("decided for the same ticket", from -> ResolutionLifecycle.decided(from, TICKET),
                        "Idle   Claimed Claimed+ -           -           Noted   -         Noted!  -         Resolved BlockedTE BlockedClosed Flagged Flagged+"));
    }

    private static Arguments row(String arrow, Function<Resolution, Optional<Resolution>> step, String next) {
        return Arguments.of(arrow, step, Arrays.asList(next.split(" +")));
    }

    /** With a plus where the note is known, or the flag acknowledged. */
    private static String nameOf(Optional<Resolution> resolution) {
        return resolution.map(ResolutionLifecycleTest::nameOf).orElse("-");
    }

    private static String nameOf(Resolution resolution) {
        return switch (resolution.state()) {
            case ResolutionState.Claimed _ -> resolution.note() == null ? "Claimed" : "Claimed+";
            case ResolutionState.Noted(var closeNotApplied) -> closeNotApplied ? "Noted!" : "Noted";
            case ResolutionState.Flagged(var acknowledged) -> acknowledged == null ? "Flagged" : "Flagged+";
            case ResolutionState.Blocked(var reason) -> "Blocked" + switch (reason) {
                case TICKET_HAS_TIME_ENTRIES -> "TE";
                case TICKET_ALREADY_CLOSED -> "Closed";
                case TICKET_MISSING -> "Gone";
                case TIME_ENTRIES_NOT_KNOWN, CLOSE_NOT_APPLIED -> "?";
            };
            case ResolutionState.Idle _,ResolutionState.NoteSending _,ResolutionState.NoteUnknown _,ResolutionState.Closing _,ResolutionState.Verifying _,ResolutionState.Resolved _ ->
                resolution.state().getClass().getSimpleName();
        };
    }

}
