package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditHistory;
import io.backupchecks.autotask.domain.audit.AuditTrail;
import io.backupchecks.autotask.domain.breaker.Breakers;
import io.backupchecks.autotask.domain.configuration.Decisions;
import io.backupchecks.autotask.domain.desk.CanaryRecords;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.suggestion.CompanyDirectories;
import io.backupchecks.autotask.domain.sync.SyncRecords;
import io.backupchecks.autotask.domain.tenant.ConnectionProofs;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.ticket.CreationFacts;
import io.backupchecks.autotask.domain.ticket.RunTickets;
import io.backupchecks.autotask.domain.ticket.TicketPage;
import java.util.List;

/** All ports of one storage, as a contract test uses them. */
public interface StoragePorts {
    RunTickets runTickets();

    Tenants tenants();

    Breakers breakers();

    Decisions decisions();

    ConnectionProofs connectionProofs();

    CanaryRecords canaryRecords();

    CustomerMappings customerMappings();

    SyncRecords syncRecords();

    CompanyDirectories companyDirectories();

    AuditTrail auditTrail();

    AuditHistory auditHistory();

    CreationFacts.Source creationFacts();

    TicketPage.Source ticketPages();

    /** What the audit trail holds about a run, the oldest first. */
    List<AuditEvent> events(Database database, RunId run);

    /** What the audit trail holds about a customer alone, the oldest first. */
    List<AuditEvent> events(Database database, CustomerId customer);

    /** What the audit trail holds about the tenant itself, the oldest first. */
    List<AuditEvent> events(Database database);

    /** The same storage, every call of which meets this trouble. */
    StoragePorts meeting(Trouble trouble);

    /** What can come between a call and its answer. */
    enum Trouble {
        /** Another transaction is at work on an item. */
        CONFLICT,
        THROTTLED,
        /** The call does not arrive. */
        UNREACHED,
        /** The call takes effect, its answer is lost. */
        ANSWER_LOST,
        /** The call is refused for good. */
        DENIED
    }
}
