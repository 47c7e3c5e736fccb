package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.sync.SyncRecords;
import io.backupchecks.autotask.domain.tenant.Settings;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The conditions under which items are written and permits given. */
final class Conditions {
    private Conditions() {}

    static Expression absent() {
        return Expression.builder().expression("attribute_not_exists(pk)").build();
    }

    /** The stored version is this one; 0 stands for an absent item. */
    static Expression version(long version) {
        return version == 0
                ? absent()
                : Expression.builder()
                        .expression("#version = :version")
                        .putExpressionName("#version", "version")
                        .expressionValues(Map.of(":version", number(version)))
                        .build();
    }

    /** Proven, of this database, and naming exactly this version of the secret. */
    static Expression unchanged(Credentials credentials) {
        return Expression.builder()
                .expression(
                        "#version = :version AND secretVersion = :secret AND proven = :yes AND #database = :database")
                .expressionNames(Map.of("#version", "version", "#database", "database"))
                .expressionValues(Map.of(":version", number(credentials.version()), ":secret",
                        AttributeValue.fromS(credentials.secret().value()), ":yes", AttributeValue.fromBool(true),
                        ":database", number(credentials.database().number())))
                .build();
    }

    static Expression unchanged(Settings settings) {
        return Expression.builder()
                .expression("#version = :version AND enabled = :yes")
                .expressionNames(Map.of("#version", "version"))
                .expressionValues(Map.of(":version", number(settings.version()), ":yes", AttributeValue.fromBool(true)))
                .build();
    }

    /** The very settings that were read, the service on, and resolving allowed. */
    static Expression resolvingAllowed(Settings settings) {
        return Expression.builder()
                .expression("#version = :version AND enabled = :yes AND resolvingAllowed = :yes")
                .expressionNames(Map.of("#version", "version"))
                .expressionValues(Map.of(":version", number(settings.version()), ":yes", AttributeValue.fromBool(true)))
                .build();
    }

    static Expression unchanged(CustomerMapping mapping) {
        return Expression.builder()
                .expression("#version = :version AND companyId = :company AND #status IN (:ok, :renamed)")
                .expressionNames(Map.of("#version", "version", "#status", "status"))
                .expressionValues(Map.of(":version", number(mapping.version()), ":company",
                        number(mapping.company().value()), ":ok", AttributeValue.fromS("OK"), ":renamed",
                        AttributeValue.fromS("RENAMED")))
                .build();
    }

    /** The mapping that was read, and no later read behind it, to the millisecond. */
    static Expression lookedAtBefore(SyncRecords.Mark mark) {
        return Expression.builder()
                .expression("#version = :version AND companyId = :company AND asOf < :asOf")
                .expressionNames(Map.of("#version", "version"))
                .expressionValues(Map.of(":version", number(mark.before().version()), ":company",
                        number(mark.before().company().value()), ":asOf",
                        number(mark.after().synced().asOf().toEpochMilli())))
                .build();
    }

    static Expression breakerClosed() {
        return Expression.builder().expression("attribute_not_exists(openedAt)").build();
    }

    static Expression breakerOpen() {
        return Expression.builder().expression("attribute_exists(openedAt)").build();
    }

    /** No other customer's company. */
    static Expression ownedByNobodyBut(String customer) {
        return Expression.builder()
                .expression("attribute_not_exists(pk) OR customerId = :customer")
                .expressionValues(Map.of(":customer", AttributeValue.fromS(customer)))
                .build();
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
