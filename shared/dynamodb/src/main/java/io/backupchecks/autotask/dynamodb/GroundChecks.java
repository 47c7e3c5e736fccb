package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.ticket.RunTickets.Ground;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.MappedTableResource;
import software.amazon.awssdk.enhanced.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;

/** The condition checks of a permit's transaction, in the order in which they were added. */
final class GroundChecks {
    private final Tables tables;
    private final TransactWriteItemsEnhancedRequest.Builder transaction;
    private final List<Ground> grounds = new ArrayList<>();

    GroundChecks(Tables tables, TransactWriteItemsEnhancedRequest.Builder transaction) {
        this.tables = tables;
        this.transaction = transaction;
    }

    GroundChecks credentials(Credentials read) {
        return check(Ground.CREDENTIALS, tables.credentials, Keys.CREDENTIALS, Conditions.unchanged(read));
    }

    GroundChecks settings(Settings read, Expression condition) {
        return check(Ground.SETTINGS, tables.settings, Keys.settings(read.database()), condition);
    }

    GroundChecks mapping(CustomerMapping read) {
        return check(Ground.MAPPING, tables.mappings, Keys.customer(read.database(), read.customer()),
                Conditions.unchanged(read));
    }

    GroundChecks breaker(Credentials read) {
        return check(Ground.BREAKER, tables.breakers, Keys.breaker(read.secret()), Conditions.breakerClosed());
    }

    /** Which of them stands at this place. */
    Ground ground(int place) {
        return grounds.get(place);
    }

    private GroundChecks check(Ground ground, MappedTableResource<?> table, String key, Expression condition) {
        transaction.addConditionCheck(table,
                ConditionCheck.builder().key(Tables.key(key)).conditionExpression(condition).build());
        grounds.add(ground);
        return this;
    }
}
