package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import java.util.Optional;
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
        } catch (ConditionalCheckFailedException | TransactionCanceledException e) {
            throw e;
        } catch (AwsServiceException e) {
            throw isRefusal(e) ? new StorageBroken(what, e) : new StorageUnavailable(what, e);
        } catch (SdkException e) {
            throw new StorageUnavailable(what, e);
        }
    }

    /** The same for calls whose caller may repeat them: empty where others were at work, or too many. */
    static <T> Optional<T> contended(String what, Supplier<T> call) {
        return storage(what, () -> {
            try {
                return Optional.of(call.get());
            } catch (AwsServiceException e) {
                return busy(e);
            }
        });
    }

    private static <T> Optional<T> busy(AwsServiceException e) {
        if (isBusy(e)) {
            return Optional.empty();
        }
        throw e;
    }

    /** Not written for certain. The SDK counts a transaction in progress as throttling, but that one may yet be. */
    private static boolean isBusy(AwsServiceException e) {
        return e instanceof TransactionConflictException || (e.isThrottlingException() && !isInProgress(e));
    }

    private static boolean isInProgress(AwsServiceException e) {
        return e instanceof TransactionInProgressException;
    }

    private static boolean isRefusal(AwsServiceException e) {
        return e.statusCode() < SERVER_ERROR && !isBusy(e) && !isInProgress(e) && isFirstTry(e);
    }

    /** The refusal of a second try of the SDK's own says nothing of the first, whose answer was lost. */
    private static boolean isFirstTry(SdkException e) {
        return e.numAttempts() == null || e.numAttempts() == 1;
    }
}
