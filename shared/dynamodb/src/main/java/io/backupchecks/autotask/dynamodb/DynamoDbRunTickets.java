package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.ticket.RunKey;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.RunTickets;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The items of all runs in DynamoDB. The loser of a race reads the winner from the failed condition. */
public final class DynamoDbRunTickets implements RunTickets {
    private static final String ALL_OLD = ReturnValuesOnConditionCheckFailure.ALL_OLD.toString();
    private static final String KEY_SEPARATOR = "#";

    private final Tables tables;

    @Inject
    DynamoDbRunTickets(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<RunTicket> find(RunKey key) {
        return Tables.get(tables.runTickets, Keys.run(key));
    }

    @Override
    public Written write(Change change) {
        return change.events().isEmpty() ? put(change) : transact(change);
    }

    @Override
    public Permitted permit(Change change, Grounds grounds) {
        var transaction = transaction(change);
        return permitted(change, transaction, new GroundChecks(tables, transaction).credentials(grounds.credentials())
                .settings(grounds.settings(), Conditions.unchanged(grounds.settings()))
                .mapping(grounds.mapping())
                .breaker(grounds.credentials()));
    }

    @Override
    public Permitted permit(Change change, ResolvingGrounds grounds) {
        var transaction = transaction(change);
        return permitted(change, transaction, new GroundChecks(tables, transaction).credentials(grounds.credentials())
                .settings(grounds.settings(), Conditions.resolvingAllowed(grounds.settings()))
                .breaker(grounds.credentials()));
    }

    @Override
    public List<RunKey> due(Database database, Instant until, int limit) {
        var due = QueryConditional.sortLessThanOrEqualTo(
                Key.builder().partitionValue(Keys.due(database)).sortValue(until.toEpochMilli()).build());
        return Guard.storage("query due runs",
                () -> tables.enhanced.table(tables.names.runTickets(), DueEntry.schema())
                        .index(Keys.DUE_INDEX)
                        .query(query -> query.queryConditional(due).limit(limit))
                        .stream()
                        .flatMap(page -> page.items().stream())
                        .limit(limit)
                        .map(entry -> key(database, entry.pk()))
                        .toList());
    }

    private Written put(Change change) {
        var request = PutItemEnhancedRequest.builder(RunTicket.class)
                .item(change.item())
                .conditionExpression(Conditions.version(change.from()))
                .returnValuesOnConditionCheckFailure(ALL_OLD)
                .build();
        try {
            return Guard.contended("write a run's item", () -> tables.runTickets.putItemWithResponse(request))
                    .<Written>map(_ -> new Written.Held())
                    .orElseGet(Written.Busy::new);
        } catch (ConditionalCheckFailedException lost) {
            return new Written.Lost(item(lost.hasItem() ? lost.item() : Map.of()));
        }
    }

    private Written transact(Change change) {
        try {
            return isSent(transaction(change).build()) ? new Written.Held() : new Written.Busy();
        } catch (TransactionCanceledException cancelled) {
            var cancellation = new Cancellation(cancelled);
            if (cancellation.isConditionOf(0)) {
                return new Written.Lost(item(cancellation.item(0).orElse(Map.of())));
            }
            return cancellation.firstCondition(1).isPresent()
                    ? new Written.Lost(Optional.of(recorded(change)))
                    : new Written.Busy();
        }
    }

    private Permitted permitted(Change change, TransactWriteItemsEnhancedRequest.Builder transaction,
            GroundChecks checks) {
        try {
            return isSent(transaction.build()) ? new Permitted.Held() : new Permitted.Busy();
        } catch (TransactionCanceledException cancelled) {
            return judged(change, new Cancellation(cancelled), checks);
        }
    }

    /** The ticket first, then its events, then the grounds in their order. */
    private Permitted judged(Change change, Cancellation cancellation, GroundChecks checks) {
        if (cancellation.isConditionOf(0)) {
            return new Permitted.Lost(item(cancellation.item(0).orElse(Map.of())));
        }
        int firstGround = 1 + change.events().size();
        return cancellation.firstCondition(1)
                .<Permitted>map(action -> action < firstGround
                        ? new Permitted.Lost(Optional.of(recorded(change)))
                        : new Permitted.GroundsChanged(checks.ground(action - firstGround)))
                .orElseGet(Permitted.Busy::new);
    }

    /** The event is there although the ticket was as expected: our own write, if the ticket has become ours by now. */
    private RunTicket recorded(Change change) {
        return find(change.item().key()).filter(change.item()::equals)
                .orElseThrow(() -> new StorageBroken("the id of an audit event is taken",
                        new IllegalStateException(change.token())));
    }

    private TransactWriteItemsEnhancedRequest.Builder transaction(Change change) {
        var transaction = TransactWriteItemsEnhancedRequest.builder().clientRequestToken(change.token());
        transaction.addPutItem(tables.runTickets,
                TransactPutItemEnhancedRequest.builder(RunTicket.class)
                        .item(change.item())
                        .conditionExpression(Conditions.version(change.from()))
                        .returnValuesOnConditionCheckFailure(ALL_OLD)
                        .build());
        change.events()
                .forEach(event -> transaction.addPutItem(tables.auditEvents, AuditPut.of(event)));
        return transaction;
    }

    private boolean isSent(TransactWriteItemsEnhancedRequest request) {
        Supplier<TransactWriteItemsEnhancedRequest> sent = () -> {
            tables.enhanced.transactWriteItems(request);
            return request;
        };
        return Guard.contended("write a run's item and its events", sent).isPresent();
    }

    private Optional<RunTicket> item(Map<String, AttributeValue> attributes) {
        return attributes.isEmpty()
                ? Optional.empty()
                : Optional.of(tables.runTickets.tableSchema().mapToItem(attributes));
    }

    private static RunKey key(Database database, String partition) {
        return new RunKey(database, new RunId(partition.substring(partition.indexOf(KEY_SEPARATOR) + 1)));
    }
}
