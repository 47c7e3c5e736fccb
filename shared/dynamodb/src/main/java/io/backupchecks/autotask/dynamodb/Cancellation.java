package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.tenant.StorageBroken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Why a transaction was cancelled, reason by reason in the order of its actions. */
final class Cancellation {
    private static final String CONDITION = "ConditionalCheckFailed";
    private static final Set<String> PASSING = Set.of("TransactionConflict", "ThrottlingError",
            "ProvisionedThroughputExceeded");

    private final TransactionCanceledException exception;
    private final List<CancellationReason> reasons;

    Cancellation(TransactionCanceledException exception) {
        this.exception = exception;
        reasons = exception.cancellationReasons();
    }

    boolean isConditionOf(int action) {
        return action < reasons.size() && CONDITION.equals(reasons.get(action).code());
    }

    /** The item on which the condition of an action failed; empty where there is none. */
    Optional<Map<String, AttributeValue>> item(int action) {
        return Optional.of(reasons.get(action)).filter(CancellationReason::hasItem).map(CancellationReason::item);
    }

    /**
     * The first action in {@code from..} whose condition failed; empty where the transaction may simply be repeated.
     *
     * @throws StorageBroken if an action can never succeed
     */
    Optional<Integer> firstCondition(int from) {
        for (int action = from; action < reasons.size(); action++) {
            if (isConditionOf(action)) {
                return Optional.of(action);
            }
        }
        if (reasons.stream().map(CancellationReason::code).noneMatch(PASSING::contains)) {
            throw new StorageBroken("a transaction cannot be carried out", exception);
        }
        return Optional.empty();
    }
}
