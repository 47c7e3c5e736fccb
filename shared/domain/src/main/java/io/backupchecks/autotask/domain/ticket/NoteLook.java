package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.FoundNote;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.NotesRead;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.resolution.Closure.Whose;
import io.backupchecks.autotask.domain.resolution.Note;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.Settings;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the note that a cycle left on a ticket, by its title, and reads who made it. */
final class NoteLook {
    /** Of a note that is not there any more: nobody's, so nothing can have been closed by the same resource. */
    private static final long NOBODY = 0;

    private final Signals signals;

    @Inject
    NoteLook(Signals signals) {
        this.signals = signals;
    }

    /** The same for every click of one cycle, and for no other cycle. */
    static String title(Marker marker, Resolution resolution) {
        return "Backupchecks " + marker.value() + "-" + resolution.cycle();
    }

    NotesRead search(Resolution resolution, Marker marker, ServiceDesk desk, Duration limit) {
        return desk.notes(resolution.ticket(), title(marker, resolution), limit);
    }

    /** The note of this cycle among those found: the one whose id is known, else the oldest. */
    Optional<Note> of(Resolution resolution, List<FoundNote> found, @Nullable Settings settings) {
        found.stream().filter(note -> isVisible(note, settings)).forEach(_ -> signals.raise(Signal.NOTE_NOT_INTERNAL));
        return found.stream()
                .filter(note -> resolution.note() == null || note.id().equals(resolution.note().id()))
                .min((one, other) -> Long.compare(one.id().value(), other.id().value()))
                .map(note -> new Note(note.id(), note.creatorResourceId()));
    }

    /** With the creator of its note; empty where that could not be read. */
    Optional<Resolution> read(Resolution resolution, Marker marker, ServiceDesk desk, @Nullable Settings settings,
            Duration limit) {
        var note = resolution.note();
        if (note == null || note.creator() != null) {
            return Optional.of(resolution);
        }
        return search(resolution, marker, desk, limit) instanceof NotesRead.Rows(var rows)
                ? Optional.of(resolution
                        .with(of(resolution, rows, settings).orElseGet(() -> new Note(note.id(), NOBODY))))
                : Optional.empty();
    }

    /** Closed by us is: completed by the creator of our note. */
    static Whose whose(Resolution resolution, FoundTicket ticket) {
        var note = resolution.note();
        if (note == null) {
            return Whose.ANOTHERS;
        }
        var creator = note.creator();
        if (creator == null) {
            return Whose.NOT_KNOWN;
        }
        return creator != NOBODY && ticket.completedBy().orElse(NOBODY) == Objects.requireNonNull(creator)
                ? Whose.OURS
                : Whose.ANOTHERS;
    }

    private static boolean isVisible(FoundNote note, @Nullable Settings settings) {
        var internal = settings == null ? null : settings.resolving().notePublish();
        return internal != null && note.publish() != internal;
    }
}
