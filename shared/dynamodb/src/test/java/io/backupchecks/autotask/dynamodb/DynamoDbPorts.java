package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditHistory;
import io.backupchecks.autotask.domain.audit.AuditRetention;
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
import io.backupchecks.autotask.domain.testing.StoragePorts;
import io.backupchecks.autotask.domain.ticket.CreationFacts;
import io.backupchecks.autotask.domain.ticket.RunTickets;
import io.backupchecks.autotask.domain.ticket.TicketPage;
import io.backupchecks.autotask.dynamodb.testing.Fault;
import io.backupchecks.autotask.dynamodb.testing.FaultyDynamoDb;
import io.backupchecks.autotask.dynamodb.testing.LocalDynamoDb;
import io.backupchecks.autotask.dynamodb.testing.LocalStorage;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The adapters on new tables in DynamoDB Local, over HTTP. */
final class DynamoDbPorts implements StoragePorts {
    private final TableNames names;
    private final LocalStorage storage;

    DynamoDbPorts() {
        this(LocalDynamoDb.shared().newTables());
    }

    private DynamoDbPorts(TableNames names) {
        this(names, LocalDynamoDb.shared().storage(names));
    }

    private DynamoDbPorts(TableNames names, LocalStorage storage) {
        this.names = names;
        this.storage = storage;
    }

    @Override
    public RunTickets runTickets() {
        return storage.runTickets();
    }

    @Override
    public Tenants tenants() {
        return storage.tenants();
    }

    @Override
    public Breakers breakers() {
        return storage.breakers();
    }

    @Override
    public Decisions decisions() {
        return storage.decisions();
    }

    @Override
    public ConnectionProofs connectionProofs() {
        return storage.connectionProofs();
    }

    @Override
    public CanaryRecords canaryRecords() {
        return storage.canaryRecords();
    }

    @Override
    public CustomerMappings customerMappings() {
        return storage.customerMappings();
    }

    @Override
    public SyncRecords syncRecords() {
        return storage.syncRecords();
    }

    @Override
    public CompanyDirectories companyDirectories() {
        return storage.companyDirectories();
    }

    @Override
    public AuditTrail auditTrail() {
        return storage.auditTrail();
    }

    @Override
    public AuditHistory auditHistory() {
        return storage.auditHistory();
    }

    @Override
    public TicketPage.Source ticketPages() {
        return storage.ticketPages();
    }

    @Override
    public CreationFacts.Source creationFacts() {
        return storage.creationFacts();
    }

    @Override
    public List<AuditEvent> events(Database database, RunId run) {
        return events(database + "#run#" + run.value());
    }

    @Override
    public List<AuditEvent> events(Database database, CustomerId customer) {
        return events(database + "#customer#" + customer.value());
    }

    @Override
    public List<AuditEvent> events(Database database) {
        return events(database + "#tenant");
    }

    private List<AuditEvent> events(String subject) {
        return LocalDynamoDb.shared()
                .client()
                .query(query -> query.tableName(names.auditEvents())
                        .consistentRead(true)
                        .keyConditionExpression("pk = :subject")
                        .expressionAttributeValues(Map.of(":subject", AttributeValue.fromS(subject))))
                .items()
                .stream()
                .map(AuditEventSchema.schema(() -> AuditRetention.USUAL)::mapToItem)
                .toList();
    }

    @Override
    public StoragePorts meeting(Trouble trouble) {
        var proxy = FaultyDynamoDb.before(LocalDynamoDb.shared().endpoint());
        var behind = proxy.storage(names);
        proxy.plan(request -> fault(request.operation(), trouble));
        return new DynamoDbPorts(names, behind);
    }

    private static Fault fault(String operation, Trouble trouble) {
        return switch (trouble) {
            case CONFLICT -> operation.equals("TransactWriteItems")
                    ? Fault.cancelled("TransactionConflict", "None")
                    : Fault.conflict();
            case THROTTLED -> Fault.throttled();
            case UNREACHED -> new Fault.Reset();
            case ANSWER_LOST -> new Fault.AnswerLost();
            case DENIED -> Fault.denied();
        };
    }
}
