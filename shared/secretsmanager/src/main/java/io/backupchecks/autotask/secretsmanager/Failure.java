package io.backupchecks.autotask.secretsmanager;

import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tells a refusal, which will be the same next time, from trouble that may pass: throttling, 5xx, no answer in time.
 * The message holds the error code and the request id, and nothing that Secrets Manager sent as text.
 */
final class Failure {
    private Failure() {}

    static RuntimeException of(What what, SdkException problem) {
        return switch (problem) {
            case AwsServiceException answer when isRefusal(answer) ->
                new StorageBroken(message(what, answer), new Unquoted(answer));
            case AwsServiceException answer -> new StorageUnavailable(message(what, answer), new Unquoted(answer));
            case SdkException lost ->
                new StorageUnavailable(what.words() + " were not read: no usable answer", new Unquoted(lost));
        };
    }

    private static boolean isRefusal(AwsServiceException answer) {
        return answer.statusCode() < 500 && !answer.isThrottlingException();
    }

    private static String message(What what, AwsServiceException answer) {
        return "%s were not read: %s (%d), request %s".formatted(what.words(), code(answer), answer.statusCode(),
                answer.requestId());
    }

    private static String code(AwsServiceException answer) {
        var details = answer.awsErrorDetails();
        return details == null ? "no error code" : details.errorCode();
    }
}
