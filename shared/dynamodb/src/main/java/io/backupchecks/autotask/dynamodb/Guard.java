package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Sorts the SDK's exceptions: what the caller has to read passes through, lost infrastructure becomes
 * {@link StorageUnavailable}, a refused request {@link StorageBroken}.
 */
final class Guard {
    private static final int SERVER_ERROR = 500;

    private Guard() {}

    static <T> T storage(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (ConditionalCheckFailedException | TransactionCanceledException | TransactionConflictException e) {
            throw e;
        } catch (TransactionInProgressException e) {
            throw new StorageUnavailable(what, e);
        } catch (AwsServiceException e) {
            throw isPassing(e) ? new StorageUnavailable(what, e) : new StorageBroken(what, e);
        } catch (SdkException e) {
            throw new StorageUnavailable(what, e);
        }
    }

    /** Throttled, or failed over there: the same request may succeed in a moment. */
    private static boolean isPassing(AwsServiceException e) {
        return e.isThrottlingException() || e.statusCode() >= SERVER_ERROR;
    }
}
