package io.backupchecks.autotask.dynamodb;

import static io.backupchecks.autotask.domain.testing.SampleTickets.GROUNDS;
import static io.backupchecks.autotask.domain.testing.SampleTickets.NOW;
import static io.backupchecks.autotask.domain.testing.SampleTickets.claimed;
import static io.backupchecks.autotask.domain.testing.SampleTickets.event;
import static io.backupchecks.autotask.domain.testing.SampleTickets.recorded;
import static io.backupchecks.autotask.domain.testing.SampleTickets.sending;
import static io.backupchecks.autotask.domain.testing.SampleTickets.silent;
import static io.backupchecks.autotask.domain.testing.SampleTickets.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
import io.backupchecks.autotask.domain.ticket.RunTickets.Ground;
import io.backupchecks.autotask.domain.ticket.RunTickets.Permitted;
import io.backupchecks.autotask.domain.ticket.RunTickets.Written;
import io.backupchecks.autotask.dynamodb.testing.Fault;
import io.backupchecks.autotask.dynamodb.testing.FaultyDynamoDb;
import io.backupchecks.autotask.dynamodb.testing.LocalDynamoDb;
import io.backupchecks.autotask.dynamodb.testing.LocalStorage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The adapters behind a wire on which requests and answers are lost, late and refused. */
class WireTest {
    private final FaultyDynamoDb wire = FaultyDynamoDb.before(LocalDynamoDb.shared().endpoint());
    private final TableNames names = LocalDynamoDb.shared().newTables();
    private final LocalStorage storage = wire.storage(names);

    @AfterEach
    void close() {
        wire.close();
    }

    static Stream<Fault> answersThatAreLostAfterTheEffect() {
        return Stream.of(new Fault.AnswerLost(), new Fault.AnsweredAfter(Fault.serverError()));
    }

    @ParameterizedTest
    @MethodSource("answersThatAreLostAfterTheEffect")
    void aTryOfTheSdkMeetsItsOwnFirstWriteOfAnItem(Fault fault) {
        wire.first(1, fault);

        assertThat(storage.runTickets().write(silent(claimed())))
                .isEqualTo(new Written.Lost(Optional.of(claimed())));
        assertThat(wire.operations()).containsExactly("PutItem", "PutItem");
    }

    @ParameterizedTest
    @MethodSource("answersThatAreLostAfterTheEffect")
    void aTryOfTheSdkCarriesTheTokenOfItsFirst(Fault fault) {
        wire.first(1, fault);

        assertThat(storage.runTickets().write(recorded(claimed()))).isEqualTo(new Written.Held());
        assertThat(wire.operations()).containsExactly("TransactWriteItems", "TransactWriteItems");
    }

    @ParameterizedTest
    @MethodSource("answersThatAreLostAfterTheEffect")
    void aVersionThatIsOursIsNotTakenForAnothers(Fault fault) {
        wire.first(1, fault);

        assertThat(storage.tenants().save(Samples.SETTINGS)).isTrue();
    }

    @Test
    void aTryWaitsOneSecondForItsAnswer() {
        wire.first(1, new Fault.Delayed(Duration.ofSeconds(20)));
        long begin = System.nanoTime();

        assertThat(storage.runTickets().find(Samples.KEY)).isEmpty();
        assertThat(since(begin)).isBetween(Duration.ofMillis(900), Duration.ofSeconds(10));
        assertThat(wire.operations()).hasSize(2);
    }

    @Test
    void aCallWaitsThreeSecondsInAll() {
        wire.every(new Fault.Delayed(Duration.ofSeconds(20)));
        long begin = System.nanoTime();

        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> storage.runTickets().find(Samples.KEY));
        assertThat(since(begin)).isBetween(Duration.ofMillis(2_400), Duration.ofSeconds(10));
    }

    @Test
    void aRefusalAfterALostAnswerSaysNothingOfTheLostOne() {
        wire.plan(request -> request.number() == 1 ? new Fault.AnswerLost() : Fault.denied());

        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> storage.runTickets().write(recorded(claimed())));
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
                .isThrownBy(() -> storage.tenants().save(new Breaker(Samples.SECRET, NOW)));
    }

    @Test
    void aTransactionOfOtherItemsThatIsCancelledForAMomentIsUnavailable() {
        wire.plan(request -> request.operation().equals("TransactWriteItems")
                ? Fault.cancelled("TransactionConflict", "None")
                : new Fault.None());

        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> storage.customerMappings().save(Samples.MAPPING));
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

    @Test
    void keysThatAreLeftUnprocessedAreReadAgain() {
        storage.tenants().save(Samples.SETTINGS);
        wire.first(2, new Fault.Unprocessed());

        var facts = storage.creationFacts().read(Samples.CREDENTIALS, Samples.KEY, Samples.CUSTOMER);

        assertThat(facts.settings()).isEqualTo(Samples.SETTINGS);
        assertThat(wire.operations()).containsOnly("BatchGetItem").hasSize(3);
    }

    @Test
    void keysThatAreNeverProcessedAreNotAbsent() {
        wire.every(new Fault.Unprocessed());

        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(
                () -> storage.creationFacts().read(Samples.CREDENTIALS, Samples.KEY, Samples.CUSTOMER));
    }

    @Test
    void theFactsOfAClickAreOneRoundTrip() {
        wire.every(new Fault.None());

        storage.creationFacts().read(Samples.CREDENTIALS, Samples.KEY, Samples.CUSTOMER);

        assertThat(wire.operations()).containsExactly("BatchGetItem");
    }

    @Test
    void theRehearsalWritesNothing() {
        wire.every(new Fault.None());

        storage.warmUp().run();

        assertThat(wire.operations()).containsExactly("GetItem", "PutItem");
        assertThat(LocalDynamoDb.shared()
                .client()
                .describeTable(of -> of.tableName(names.tenantState()))
                .table()
                .itemCount()).isZero();
    }

    private static Change permit() {
        return new Change(1, sending(claimed()), List.of(event("permit-1")), token());
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
