package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.desk.ClosePatch;
import io.backupchecks.autotask.domain.desk.CompaniesRead;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.NewNote;
import io.backupchecks.autotask.domain.desk.NewTicket;
import io.backupchecks.autotask.domain.desk.NotePost;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketPost;
import io.backupchecks.autotask.domain.testing.ForwardingServiceDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;

/** A line to Autotask on which somebody listens to what is said about companies. */
record SyncLine(ServiceDesk behind, SyncEvidence evidence, Clock clock) implements ForwardingServiceDesk {
    @Override
    public CompaniesRead companies(Collection<CompanyId> ids, Duration limit) {
        var asOf = clock.instant();
        var answer = behind.companies(ids, limit);
        evidence.answered(asOf, ids, answer);
        return answer;
    }

    @Override
    public TicketPost create(NewTicket ticket, Duration limit) {
        throw new Violation("the sync sends nothing");
    }

    @Override
    public NotePost addNote(TicketId ticket, NewNote note, Duration limit) {
        throw new Violation("the sync sends nothing");
    }

    @Override
    public ClosePatch close(TicketId ticket, int statusId, Duration limit) {
        throw new Violation("the sync sends nothing");
    }
}
