package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.desk.DeletionRead;
import io.backupchecks.autotask.domain.desk.FoundNote;
import io.backupchecks.autotask.domain.desk.NewNote;
import io.backupchecks.autotask.domain.desk.NoteId;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TimeEntry;
import io.backupchecks.autotask.domain.diagnosis.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What was done with the tickets over there: notes, time, changes of the status, deletions. */
public final class TicketWork {
    private static final long FIRST_NOTE = 70_001;

    private final List<KeptNote> notes = new ArrayList<>();
    private final List<NewNote> notePosts = new ArrayList<>();
    private final List<TicketId> patches = new ArrayList<>();
    private final List<TimeEntry> time = new ArrayList<>();
    private final Map<TicketId, DeletionRead.Deleted> deletions = new HashMap<>();
    private final Set<NoteId> swallowed = new HashSet<>();
    private Duration staleClose = Duration.ZERO;
    private long lastNote = FIRST_NOTE - 1;
    private boolean timeHidden;
    private boolean notesRestricted;

    TicketWork() {}

    /** The notes on the ticket. */
    public List<KeptNote> notes(TicketId ticket) {
        return notes.stream().filter(kept -> kept.ticket().equals(ticket)).toList();
    }

    /** Every POST of a note that Autotask received, whatever became of it. */
    public List<NewNote> notePosts() {
        return List.copyOf(notePosts);
    }

    /** The tickets of every PATCH that Autotask received, whatever became of it. */
    public List<TicketId> patches() {
        return List.copyOf(patches);
    }

    /** The time on the ticket, visible to the API user or not. */
    public List<TimeEntry> time(TicketId ticket) {
        return time.stream().filter(entry -> entry.ticket().equals(ticket)).toList();
    }

    /** From now on the API user sees no time entries, and no error. */
    public void hideTime(boolean hidden) {
        timeHidden = hidden;
    }

    /** From now on the API user sees the notes of some tickets only, and says so when asked. */
    public void restrictNotes(boolean restricted) {
        notesRestricted = restricted;
    }

    boolean seesAll(Entity entity) {
        return switch (entity) {
            case TIME_ENTRIES -> !timeHidden;
            case TICKET_NOTES -> !notesRestricted;
            case TICKETS, COMPANIES -> true;
        };
    }

    /** From now on a status that is set so soon after a note is answered with success and not stored, once per note. */
    public void staleClose(Duration window) {
        staleClose = window;
    }

    void posted(NewNote note) {
        notePosts.add(note);
    }

    void patched(TicketId ticket) {
        patches.add(ticket);
    }

    NoteId note(TicketId ticket, NewNote note, long creator, Instant now) {
        var id = new NoteId(++lastNote);
        notes.add(new KeptNote(ticket, id, note, creator, now));
        return id;
    }

    NoteId lastNote() {
        return new NoteId(lastNote);
    }

    List<FoundNote> found(TicketId ticket, String title) {
        return notes.stream().filter(kept -> kept.isTitled(ticket, title)).map(KeptNote::found).toList();
    }

    void time(TimeEntry entry) {
        time.add(entry);
    }

    List<TimeEntry> visibleTime(Collection<TicketId> tickets) {
        return time.stream().filter(entry -> !timeHidden && tickets.contains(entry.ticket())).toList();
    }

    void moveTime(TicketId from, TicketId to) {
        time.replaceAll(entry -> entry.ticket().equals(from) ? new TimeEntry(to, entry.createdAt()) : entry);
    }

    void deleted(TicketId ticket, long resource, Instant now) {
        deletions.put(ticket, new DeletionRead.Deleted(Optional.of(now), OptionalLong.of(resource)));
    }

    DeletionRead deletion(TicketId ticket) {
        var deletion = deletions.get(ticket);
        return deletion == null ? new DeletionRead.NotLogged() : deletion;
    }

    boolean swallows(TicketId ticket, Instant now) {
        return notes(ticket).stream()
                .filter(kept -> kept.addedAt().plus(staleClose).isAfter(now))
                .anyMatch(kept -> swallowed.add(kept.id()));
    }
}
