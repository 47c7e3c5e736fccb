package io.backupchecks.autotask.dynamodb.testing;

import dagger.BindsInstance;
import dagger.Component;
import io.backupchecks.autotask.domain.audit.AuditHistory;
import io.backupchecks.autotask.domain.audit.AuditRetention;
import io.backupchecks.autotask.domain.audit.AuditTrail;
import io.backupchecks.autotask.domain.breaker.Breakers;
import io.backupchecks.autotask.domain.configuration.Decisions;
import io.backupchecks.autotask.domain.desk.CanaryRecords;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.suggestion.CompanyDirectories;
import io.backupchecks.autotask.domain.sync.SyncRecords;
import io.backupchecks.autotask.domain.tenant.ConnectionProofs;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.ticket.CreationFacts;
import io.backupchecks.autotask.domain.ticket.RunTickets;
import io.backupchecks.autotask.domain.ticket.TicketPage;
import io.backupchecks.autotask.dynamodb.DynamoDbModule;
import io.backupchecks.autotask.dynamodb.StorageWarmUp;
import io.backupchecks.autotask.dynamodb.TableNames;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The adapters, wired as a function wires them, on an emulator. */
@Singleton
@Component(modules = DynamoDbModule.class)
public interface LocalStorage {
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

    StorageWarmUp warmUp();

    /** Those that reach DynamoDB at this address. */
    static LocalStorage at(URI endpoint, TableNames names) {
        var storage = EndpointProperty.during(endpoint, () -> {
            var made = DaggerLocalStorage.factory()
                    .of(LocalAws.REGION, LocalAws.CREDENTIALS, names, () -> AuditRetention.USUAL, Clock.systemUTC());
            // The client is made, and looks for its address, when it is first needed.
            made.runTickets();
            return made;
        });
        warmUp(storage);
        return storage;
    }

    /** The first call loads so many classes that a second may not suffice for it. */
    private static void warmUp(LocalStorage storage) {
        for (int left = 10; left > 0; left--) {
            try {
                storage.warmUp().run();
                return;
            } catch (StorageUnavailable e) {
                if (left == 1) {
                    throw e;
                }
            }
        }
    }

    /** Wires them. */
    @Component.Factory
    interface Factory {
        LocalStorage of(@BindsInstance Region region, @BindsInstance AwsCredentialsProvider credentials,
                @BindsInstance TableNames names, @BindsInstance AuditRetention retention,
                @BindsInstance Clock clock);
    }
}
