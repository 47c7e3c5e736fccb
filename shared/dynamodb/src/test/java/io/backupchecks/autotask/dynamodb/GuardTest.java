package io.backupchecks.autotask.dynamodb;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What the SDK throws only if it stops trying again by itself. */
class GuardTest {
    @Test
    void aTransactionInProgressIsNeverTakenForARefusal() {
        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> Guard.contended("write", () -> {
            throw TransactionInProgressException.builder().statusCode(400).numAttempts(1).build();
        }));
    }

    @Test
    void anAnswerWithoutACountOfTriesIsThatOfTheFirst() {
        var denied = DynamoDbException.builder().statusCode(400).message("denied").build();

        assertThatExceptionOfType(StorageBroken.class).isThrownBy(() -> Guard.storage("read", () -> {
            throw denied;
        })).withCause(denied);
    }
}
