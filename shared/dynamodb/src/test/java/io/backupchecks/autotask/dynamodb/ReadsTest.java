package io.backupchecks.autotask.dynamodb;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.dynamodb.testing.Fault;
import io.backupchecks.autotask.dynamodb.testing.FaultyDynamoDb;
import io.backupchecks.autotask.dynamodb.testing.LocalDynamoDb;
import io.backupchecks.autotask.dynamodb.testing.LocalStorage;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the adapters go to DynamoDB, and what they make of half an answer. */
class ReadsTest {
    private final FaultyDynamoDb wire = FaultyDynamoDb.before(LocalDynamoDb.shared().endpoint());
    private final TableNames names = LocalDynamoDb.shared().newTables();
    private final LocalStorage storage = wire.storage(names);

    @AfterEach
    void close() {
        wire.close();
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
        assertThat(wire.operations()).hasSize(4);
    }

    @Test
    void theFactsOfAClickAreOneRoundTrip() {
        wire.every(new Fault.None());

        storage.creationFacts().read(Samples.CREDENTIALS, Samples.KEY, Samples.CUSTOMER);

        assertThat(wire.operations()).containsExactly("BatchGetItem");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "98, 1, 1", "98, 2, 2", "200, 200, 5"})
    void aPageIsReadInBatchesOfAHundred(int runs, int customers, int batches) {
        wire.every(new Fault.None());
        storage.ticketPages()
                .read(Samples.DATABASE, numbered(runs, RunId::new), numbered(customers, CustomerId::new));

        assertThat(wire.operations()).containsOnly("BatchGetItem").hasSize(batches);
    }

    @Test
    void aPageWhoseKeysAreNeverProcessedIsNotEmpty() {
        wire.every(new Fault.Unprocessed());

        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> storage.ticketPages()
                .read(Samples.DATABASE, numbered(1, RunId::new), numbered(1, CustomerId::new)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "100, 1", "101, 2", "200, 2"})
    void mappingsAreReadInBatchesOfAHundred(int customers, int batches) {
        wire.every(new Fault.None());
        storage.customerMappings().find(Samples.DATABASE, numbered(customers, CustomerId::new));

        assertThat(wire.operations()).hasSize(batches).allMatch("BatchGetItem"::equals);
    }

    private static <T> Set<T> numbered(int count, Function<String, T> id) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> id.apply("n-" + number)).collect(toSet());
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
}
