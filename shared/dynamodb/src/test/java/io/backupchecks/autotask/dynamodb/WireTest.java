package io.backupchecks.autotask.dynamodb;

import static io.backupchecks.autotask.domain.testing.SampleTickets.GROUNDS;
import static io.backupchecks.autotask.domain.testing.SampleTickets.claimed;
import static io.backupchecks.autotask.domain.testing.SampleTickets.event;
import static io.backupchecks.autotask.domain.testing.SampleTickets.recorded;
import static io.backupchecks.autotask.domain.testing.SampleTickets.sending;
import static io.backupchecks.autotask.domain.testing.SampleTickets.silent;
import static io.backupchecks.autotask.domain.testing.SampleTickets.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
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
import org.junit.jupiter.params.provider.MethodSource;

/** The adapters behind a wire on which requests and answers are lost and late. */
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
    void aThrottledCallIsAnsweredSoonSoThatItsCallerMayAskAgain() {
        wire.every(Fault.throttled());
        long begin = System.nanoTime();

        for (int call = 0; call < 5; call++) {
            assertThat(storage.runTickets().permit(permit(), GROUNDS)).isEqualTo(new Permitted.Busy());
        }
        assertThat(since(begin)).isLessThan(Duration.ofSeconds(4));
        assertThat(wire.operations()).hasSize(15);
    }

    @Test
    void aRefusalAfterALostAnswerSaysNothingOfTheLostOne() {
        wire.plan(request -> request.number() == 1 ? new Fault.AnswerLost() : Fault.denied());

        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> storage.runTickets().write(recorded(claimed())));
    }

    private static Change permit() {
        return new Change(1, sending(claimed()), List.of(event("permit-1")), token());
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
