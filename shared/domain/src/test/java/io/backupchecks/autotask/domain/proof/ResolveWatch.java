package io.backupchecks.autotask.domain.proof;

import static io.backupchecks.autotask.domain.proof.Violation.unless;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.NewNote;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.testing.InMemoryServiceDesk;
import io.backupchecks.autotask.domain.testing.KeptNote;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sees every write to a ticket and every state of its resolution, and objects at once where an invariant breaks. */
final class ResolveWatch {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration TO_SEND = Duration.ofSeconds(14);

    private final ResolveWorld world;
    private final Map<String, Resolution> notePermits = new HashMap<>();
    private final Map<String, Resolution> closePermits = new HashMap<>();
    private final Set<Long> permitted = new HashSet<>();
    private @Nullable Instant seenClosed;
    private @Nullable Instant seenOurs;
    private @Nullable Resolution last;

    ResolveWatch(ResolveWorld world) {
        this.world = world;
    }

    Instant now() {
        return world.time.instant();
    }

    /** What an answer said about the ticket, and when it was asked for. */
    void saw(FoundTicket ticket, Instant asked) {
        if (ticket.status() == Settings.COMPLETE) {
            seenClosed = asked;
            seenOurs = ticket.completedBy().orElse(0) == InMemoryServiceDesk.API_USER ? asked : seenOurs;
        }
    }

    /** One note for a click, permitted, and none that a customer sees. */
    void notes(ResolveVisit visit, TicketId ticket, NewNote note) {
        world.counts.notes++;
        sends(visit, ticket, notePermits.get(visit.who), "note");
        unless(visit.notes(), "two notes in one click", visit.who);
        unless(note.publishId() == ResolveWorld.INTERNAL, "a note that customers see", note);
        unless(note.description().equals(Resolving.CLOSING_NOTE), "another text", note);
        unless(note.title().equals("Backupchecks " + Samples.MARKER.value() + "-" + visit.cycle), "another title",
                note);
    }

    /** One close for a click, permitted, and only right after a look that saw no time, made after the note. */
    void closes(ResolveVisit visit, TicketId ticket, int status) {
        world.counts.patches++;
        sends(visit, ticket, closePermits.get(visit.who), "close");
        unless(visit.closes(), "two closes in one click", visit.who);
        unless(status == Settings.COMPLETE, "another status", status);
        var clear = visit.clearAt();
        unless(clear != null, "closed without a look that saw no time, made after the note", visit.who);
        unless(!now().isAfter(Objects.requireNonNull(clear).plus(FRESH)), "closed on an old look", visit.who, clear);
        unless(hasNote(visit.cycle), "closed without its note", visit.who);
    }

    /** Somebody else acts while the close is on its way. */
    void meanwhile() {
        world.meanwhile.run();
    }

    private void sends(ResolveVisit visit, TicketId ticket, @Nullable Resolution permit, String what) {
        unless(visit.isClick(), "not a click, and it sends a " + what, visit.who);
        unless(permit != null, "a " + what + " without a permit", visit.who);
        unless(!world.sight.isMissed(), "a " + what + " without the right to see time", visit.who);
        var held = Objects.requireNonNull(permit);
        unless(held.cycle() == visit.cycle, "a click for another cycle", visit.cycle, held);
        unless(ticket.equals(held.ticket()) && ticket.equals(world.ticket()), "another ticket", ticket);
        unless(!now().isAfter(Objects.requireNonNull(held.permit()).at().plus(FRESH)), "an old permit", held);
        unless(visit.left().compareTo(TO_SEND) >= 0, "sent with too little time left", visit.who);
    }

    private boolean hasNote(long cycle) {
        var title = "Backupchecks " + Samples.MARKER.value() + "-" + cycle;
        return world.desk.work().notes(world.ticket()).stream().anyMatch(kept -> kept.note().title().equals(title));
    }

    /** Never two notes in a cycle. */
    void standing() {
        var titles = world.desk.work()
                .notes(world.ticket())
                .stream()
                .filter(note -> note.creator() == InMemoryServiceDesk.API_USER)
                .collect(Collectors.groupingBy((KeptNote note) -> note.note().title(), Collectors.counting()));
        unless(titles.values().stream().allMatch(count -> count == 1), "two notes in a cycle", titles);
    }

    void written(RunTicket item) {
        var now = item.currentResolution();
        var before = last;
        last = now.orElse(null);
        now.filter(next -> before == null || !next.equals(before))
                .ifPresent(next -> moved(Optional.ofNullable(before), next));
    }

    private void moved(Optional<Resolution> before, Resolution now) {
        var isNew = before.map(Resolution::state).filter(now.state()::equals).isEmpty();
        switch (now.state()) {
            case ResolutionState.NoteSending _ -> permitted(now, notePermits, AuditEvent.Kind.NOTE_PERMITTED);
            case ResolutionState.Closing _ -> permitted(now, closePermits, AuditEvent.Kind.CLOSE_PERMITTED);
            case ResolutionState.Verifying _ -> unless(seenClosed != null, "verified what nobody saw closed", now);
            case ResolutionState.Resolved _ -> {
                unless(isSettled(now, seenOurs), "resolved without a settled look that saw our close", now);
                world.counts.resolved += isNew ? 1 : 0;
            }
            case ResolutionState.Flagged _ -> world.counts.flagged += isNew ? 1 : 0;
            case ResolutionState.Blocked _ -> world.counts.blocked += isNew ? 1 : 0;
            case ResolutionState.Idle _,ResolutionState.Claimed _,ResolutionState.NoteUnknown _,ResolutionState.Noted _ ->
                {
                }
        }
        var cycle = before.map(Resolution::cycle).orElse(now.cycle());
        unless(now.cycle() == cycle || now.cycle() == cycle + 1, "cycles go up by one", before, now);
        world.counts.cycles += now.cycle() - cycle;
        unless(now.state() instanceof ResolutionState.Idle || !isOpenEnded(now) || now.dueAt().isPresent(),
                "nobody will come", now);
    }

    private static boolean isOpenEnded(Resolution now) {
        return now.isOpenEnded() || now.state() instanceof ResolutionState.Claimed;
    }

    private static boolean isSettled(Resolution now, @Nullable Instant look) {
        var permit = now.permit();
        return permit != null && look != null && !look.isBefore(permit.at().plus(Watch.SETTLING));
    }

    /** Allowed by the settings, and with its audit event. */
    private void permitted(Resolution now, Map<String, Resolution> permits, AuditEvent.Kind kind) {
        var owner = Objects.requireNonNull(now.claimer()).operator().id();
        if (permits.putIfAbsent(owner, now) != null) {
            return;
        }
        var settings = world.storage.settings(Samples.DATABASE).orElseThrow();
        unless(settings.enabled() && settings.resolving().allowed(), "permitted while it is forbidden", now);
        unless(!world.storage.breaker(Samples.SECRET).isOpen(), "permitted with an open breaker", now);
        unless(world.storage.events()
                .stream()
                .anyMatch(event -> event.kind() == kind
                        && event.attempt() == now.attempt()),
                "a permit without its event", now);
        unless(kind == AuditEvent.Kind.NOTE_PERMITTED || permitted.add(now.attempt()), "an attempt permitted twice",
                now);
    }
}
