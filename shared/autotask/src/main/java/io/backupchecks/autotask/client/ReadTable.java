package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.Answer.Broken;
import io.backupchecks.autotask.client.Answer.NotSent;
import io.backupchecks.autotask.client.Answer.Received;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.DeskFailure.CredentialsRejected;
import io.backupchecks.autotask.domain.desk.DeskFailure.RateLimited;
import io.backupchecks.autotask.domain.desk.DeskFailure.Refused;
import io.backupchecks.autotask.domain.desk.DeskFailure.Unreachable;
import java.util.List;

/** What the answer to a read means; the first row that fits. */
final class ReadTable {
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Messages messages;

    ReadTable(Messages messages) {
        this.messages = messages;
    }

    ReadOutcome judge(Answer answer) {
        return switch (answer) {
            case NotSent(var reason) -> new ReadOutcome.Failed(new Unreachable(reason));
            case Broken(var reason) -> new ReadOutcome.Failed(new Unreachable(reason));
            case Received received -> judge(received, received.content().errors());
        };
    }

    private ReadOutcome judge(Received received, List<String> errors) {
        if (received.status() == OK && errors.isEmpty() && received.content() instanceof Content.Json(var tree)) {
            return new ReadOutcome.Json(tree);
        }
        return switch (failure(received, errors)) {
            case Refused refused when refused.status() == NOT_FOUND -> new ReadOutcome.Missing(refused);
            case DeskFailure failure -> new ReadOutcome.Failed(failure);
        };
    }

    private DeskFailure failure(Received received, List<String> errors) {
        var status = received.status();
        if (status == TOO_MANY_REQUESTS || ErrorWords.nameThreadThreshold(errors)) {
            return new RateLimited(RetryAfter.of(errors, received.retryAfter()));
        }
        if (status == UNAUTHORIZED || ErrorWords.nameIntegrationCode(errors)) {
            return new CredentialsRejected();
        }
        if (status < 400) {
            return new BadAnswer(received.reason());
        }
        var certain = status < 500 || (!errors.isEmpty() && !ErrorWords.nameFault(errors));
        return certain ? refused(received) : new Unreachable(received.reason());
    }

    private Refused refused(Received received) {
        return new Refused(received.status(), messages.shown(received.content().messages()));
    }
}
