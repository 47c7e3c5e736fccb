package io.backupchecks.autotask.dynamodb;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import io.backupchecks.autotask.domain.audit.AuditHistory;
import io.backupchecks.autotask.domain.audit.AuditTrail;
import io.backupchecks.autotask.domain.breaker.Breakers;
import io.backupchecks.autotask.domain.configuration.Decisions;
import io.backupchecks.autotask.domain.desk.CanaryRecords;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.suggestion.CompanyDirectories;
import io.backupchecks.autotask.domain.sync.SyncRecords;
import io.backupchecks.autotask.domain.tenant.ConnectionProofs;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.ticket.CreationFacts;
import io.backupchecks.autotask.domain.ticket.RunTickets;
import io.backupchecks.autotask.domain.ticket.TicketPage;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Wires the storage. A function's component provides {@link TableNames}, the region, the credentials, a clock and the
 * retention of audit events.
 */
@Module
public interface DynamoDbModule {
    /** One try of a call. */
    Duration TRY = Duration.ofSeconds(1);
    /** A call with all its tries. */
    Duration CALL = Duration.ofSeconds(3);
    /** Tries of one call. */
    int TRIES = 3;
    /** The longest wait before the second try. */
    Duration WAIT = Duration.ofMillis(50);

    @Binds
    RunTickets runTickets(DynamoDbRunTickets runTickets);

    @Binds
    Tenants tenants(DynamoDbTenants tenants);

    @Binds
    CanaryRecords canaryRecords(DynamoDbTenants tenants);

    @Binds
    Breakers breakers(DynamoDbBreakers breakers);

    @Binds
    Decisions decisions(DynamoDbDecisions decisions);

    @Binds
    ConnectionProofs connectionProofs(DynamoDbDecisions decisions);

    @Binds
    CustomerMappings customerMappings(DynamoDbCustomerMappings mappings);

    @Binds
    SyncRecords syncRecords(DynamoDbSyncRecords records);

    @Binds
    CompanyDirectories companyDirectories(DynamoDbCompanyDirectories directories);

    @Binds
    AuditTrail auditTrail(DynamoDbAuditTrail trail);

    @Binds
    AuditHistory auditHistory(DynamoDbAuditHistory history);

    @Binds
    TicketPage.Source ticketPages(DynamoDbTicketPages pages);

    @Binds
    CreationFacts.Source creationFacts(DynamoDbCreationFacts facts);

    @Provides
    @Singleton
    static DynamoDbClient client(Region region, AwsCredentialsProvider credentials) {
        return DynamoDbClient.builder()
                .region(region)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(settings -> settings.apiCallAttemptTimeout(TRY)
                        .apiCallTimeout(CALL)
                        .retryStrategy(retries()))
                .build();
    }

    /** Short waits, also where throttled: a click waits for the answer, and asks again itself. */
    private static RetryStrategy retries() {
        return AwsRetryStrategy.standardRetryStrategy()
                .toBuilder()
                .maxAttempts(TRIES)
                .backoffStrategy(BackoffStrategy.exponentialDelay(WAIT, WAIT.multipliedBy(4)))
                .throttlingBackoffStrategy(BackoffStrategy.exponentialDelay(WAIT, WAIT.multipliedBy(4)))
                .build();
    }
}
