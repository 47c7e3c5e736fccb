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

/** The ports of a storage in memory. */
final class InMemoryPorts implements StoragePorts {
    private final VirtualTime time;
    private final InMemoryStorage storage;

    InMemoryPorts() {
        this(new VirtualTime());
    }

    private InMemoryPorts(VirtualTime time) {
        this(time, new InMemoryStorage(time));
    }

    private InMemoryPorts(VirtualTime time, InMemoryStorage storage) {
        this.time = time;
        this.storage = storage;
    }

    @Override
    public RunTickets runTickets() {
        return storage;
    }

    @Override
    public Tenants tenants() {
        return storage;
    }

    @Override
    public Breakers breakers() {
        return storage;
    }

    @Override
    public Decisions decisions() {
        return storage;
    }

    @Override
    public ConnectionProofs connectionProofs() {
        return storage;
    }

    @Override
    public CanaryRecords canaryRecords() {
        return storage;
    }

    @Override
    public CustomerMappings customerMappings() {
        return storage;
    }

    @Override
    public SyncRecords syncRecords() {
        return storage;
    }

    @Override
    public CompanyDirectories companyDirectories() {
        return storage;
    }

    @Override
    public AuditTrail auditTrail() {
        return storage;
    }

    @Override
    public AuditHistory auditHistory() {
        return storage;
    }

    @Override
    public TicketPage.Source ticketPages() {
        return storage;
    }

    @Override
    public CreationFacts.Source creationFacts() {
        return storage;
    }

    @Override
    public List<AuditEvent> events(Database database, RunId run) {
        return storage.events()
                .stream()
                .filter(event -> event.database().equals(database) && run.equals(event.run()))
                .toList();
    }

    @Override
    public List<AuditEvent> events(Database database, CustomerId customer) {
        return storage.events()
                .stream()
                .filter(event -> event.database().equals(database) && event.run() == null
                        && customer.equals(event.customer()))
                .toList();
    }

    @Override
    public List<AuditEvent> events(Database database) {
        return storage.events()
                .stream()
                .filter(event -> event.database().equals(database) && event.run() == null && event.customer() == null)
                .toList();
    }

    @Override
    public StoragePorts meeting(Trouble trouble) {
        return new InMemoryPorts(time, storage.in(new Invocation(call -> fault(call, trouble), time)));
    }

    /** A read that is not reached and one whose answer is lost are the same. */
    private static Fault fault(Call call, Trouble trouble) {
        var fault = switch (trouble) {
            case CONFLICT, THROTTLED -> Fault.BUSY;
            case UNREACHED -> Fault.FAIL_BEFORE;
            case ANSWER_LOST -> Fault.FAIL_AFTER;
            case DENIED -> Fault.BROKEN;
        };
        return call.faults().contains(fault) ? fault : Fault.FAIL_BEFORE;
    }
}
