package io.backupchecks.autotask.dynamodb;

import static io.backupchecks.autotask.domain.testing.SampleTickets.GROUNDS;
import static io.backupchecks.autotask.domain.testing.SampleTickets.NOW;
import static io.backupchecks.autotask.domain.testing.SampleTickets.claimed;
import static io.backupchecks.autotask.domain.testing.SampleTickets.event;
import static io.backupchecks.autotask.domain.testing.SampleTickets.recorded;
import static io.backupchecks.autotask.domain.testing.SampleTickets.sending;
import static io.backupchecks.autotask.domain.testing.SampleTickets.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.breaker.BreakerTrail;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
import io.backupchecks.autotask.domain.ticket.RunTickets.Ground;
import io.backupchecks.autotask.domain.ticket.RunTickets.Permitted;
import io.backupchecks.autotask.domain.ticket.RunTickets.Written;
import io.backupchecks.autotask.dynamodb.testing.Fault;
import io.backupchecks.autotask.dynamodb.testing.FaultyDynamoDb;
import io.backupchecks.autotask.dynamodb.testing.LocalDynamoDb;
import io.backupchecks.autotask.dynamodb.testing.LocalStorage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What DynamoDB can refuse, and what the adapters make of it. */
class RefusalsTest {
    private final FaultyDynamoDb wire = FaultyDynamoDb.before(LocalDynamoDb.shared().endpoint());
    private final TableNames names = LocalDynamoDb.shared().newTables();
    private final LocalStorage storage = wire.storage(names);

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void aTransactionStillInProgressIsNotKnownToHaveFailed() {
        wire.every(Fault.error(400, "TransactionInProgressException"));

        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> storage.runTickets().permit(permit(), GROUNDS));
    }

    @Test
    void anotherRequestUnderTheSameTokenIsBroken() {
        wire.every(Fault.error(400, "IdempotentParameterMismatchException"));

        assertThatExceptionOfType(StorageBroken.class)
                .isThrownBy(() -> storage.runTickets().permit(permit(), GROUNDS));
    }

    @Test
    void anInvalidRequestIsBroken() {
        wire.every(Fault.error(400, "ValidationException"));

        assertThatExceptionOfType(StorageBroken.class).isThrownBy(() -> storage.runTickets().find(Samples.KEY));
    }

    @Test
    void aSingleWriteThatMeetsATransactionIsUnavailable() {
        wire.every(Fault.conflict());

        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> storage.tenants().save(Samples.ZONE));
    }

    @Test
    void aBreakerIsOpenedWhileOthersAreAtWorkOnIt() {
        var conflicts = new AtomicInteger();
        wire.plan(request -> request.operation().equals("TransactWriteItems") && conflicts.incrementAndGet() < 5
                ? Fault.cancelled("TransactionConflict", "None")
                : new Fault.None());

        assertThat(open()).isTrue();
        assertThat(storage.tenants().breaker(Samples.SECRET)).isEqualTo(new Breaker(Samples.SECRET, NOW));
    }

    @Test
    void aBreakerThatOthersStayAtWorkOnIsUnavailable() {
        wire.plan(request -> Fault.cancelled("TransactionConflict", "None"));

        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(this::open);
    }

    private boolean open() {
        var event = new BreakerTrail(Actor.of(Samples.caller(Role.OPERATOR)), NOW).rejected(Samples.DATABASE);
        return storage.breakers().save(new Breaker(Samples.SECRET, NOW), event);
    }

    @Test
    void aTransactionOfOtherItemsThatIsCancelledForAMomentIsUnavailable() {
        wire.plan(request -> request.operation().equals("TransactWriteItems")
                ? Fault.cancelled("TransactionConflict", "None")
                : new Fault.None());

        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> SampleMappings.store(storage.customerMappings(), Samples.MAPPING));
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(new Permitted.Busy(),
                        List.of("None", "None", "None", "TransactionConflict", "None", "None")),
                Arguments.of(new Permitted.Busy(), List.of("ThrottlingError", "None")),
                Arguments.of(new Permitted.Busy(), List.of("None", "None", "ProvisionedThroughputExceeded")),
                Arguments.of(new Permitted.Lost(Optional.empty()),
                        List.of("ConditionalCheckFailed", "None", "ConditionalCheckFailed")),
                Arguments.of(new Permitted.GroundsChanged(Ground.SETTINGS),
                        List.of("TransactionConflict", "None", "None", "ConditionalCheckFailed", "None",
                                "ConditionalCheckFailed")));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void aCancelledPermitIsReadReasonByReason(Permitted outcome, List<String> codes) {
        wire.every(Fault.cancelled(codes.toArray(String[]::new)));

        assertThat(storage.runTickets().permit(permit(), GROUNDS)).isEqualTo(outcome);
    }

    @Test
    void aReasonThatNobodyCanMendIsBroken() {
        wire.every(Fault.cancelled("None", "ItemCollectionSizeLimitExceeded"));

        assertThatExceptionOfType(StorageBroken.class)
                .isThrownBy(() -> storage.runTickets().permit(permit(), GROUNDS));
    }

    @Test
    void anEventThatIsThereBecauseOfUsLosesToOurOwnItem() {
        storage.runTickets().write(recorded(claimed()));
        wire.plan(request -> request.operation().equals("TransactWriteItems")
                ? Fault.cancelled("None", "ConditionalCheckFailed")
                : new Fault.None());

        assertThat(storage.runTickets().write(recorded(claimed())))
                .isEqualTo(new Written.Lost(Optional.of(claimed())));
    }

    private static Change permit() {
        return new Change(1, sending(claimed()), List.of(event("permit-1")), token());
    }
}
