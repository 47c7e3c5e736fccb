package io.backupchecks.autotask.domain.desk;

import java.time.Duration;
import java.util.Collection;

/**
 * Autotask, opened with one version of the credentials and one zone.
 *
 * <p>Every answer is an outcome; nothing here throws for what Autotask or the network does. No method sends anything
 * twice: a read may be repeated by its caller; {@link #create}, {@link #addNote} and {@link #close} must not be.
 */
public interface ServiceDesk {
    /**
     * Searches tickets by {@code externalID} in one query of at most 200 markers.
     *
     * @param place also in the description, for tenants that overwrite {@code externalID}
     */
    TicketSearch search(Collection<Marker> markers, MarkerPlace place, Duration limit);

    /** Sends the ticket once and waits for the whole answer, at most {@code limit}. */
    TicketPost create(NewTicket ticket, Duration limit);

    TicketRead ticket(TicketId id, Duration limit);

    /** Those of at most 200 tickets that are there, in one query and its further pages, all within {@code limit}. */
    TicketSearch tickets(Collection<TicketId> ids, Duration limit);

    /** Every time entry on at most 200 tickets, in one query and its further pages, all within {@code limit}. */
    TimeEntriesRead timeEntries(Collection<TicketId> ids, Duration limit);

    /** The notes of a ticket with this title, in one query and its further pages, all within {@code limit}. */
    NotesRead notes(TicketId ticket, String title, Duration limit);

    /** Sends the note once and waits for the whole answer, at most {@code limit}. */
    NotePost addNote(TicketId ticket, NewNote note, Duration limit);

    /** Sends the status once, and no other field, and waits for the whole answer, at most {@code limit}. */
    ClosePatch close(TicketId ticket, int statusId, Duration limit);

    /** Asks the log of deleted tickets. */
    DeletionRead deletion(TicketId ticket, Duration limit);

    CompanyRead company(CompanyId id, Duration limit);

    /** Asks for at most 201 companies in one query, and reads its answer to the last page. */
    CompaniesRead companies(Collection<CompanyId> ids, Duration limit);

    /** Asks for the zone of the user these credentials name. */
    ZoneRead zone(Duration limit);

    UsageRead usage(Duration limit);

    /** Asks for one page of active companies. */
    CompanyList activeCompanies(CompanySearch search, Duration limit);

    /** Where a search looks for a marker. */
    enum MarkerPlace {
        EXTERNAL_ID,
        EXTERNAL_ID_OR_DESCRIPTION
    }
}
