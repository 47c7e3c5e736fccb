package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.Answer.Broken;
import io.backupchecks.autotask.client.Answer.NotSent;
import io.backupchecks.autotask.client.Answer.Received;
import io.backupchecks.autotask.client.WriteOutcome.Confirmed;
import io.backupchecks.autotask.client.WriteOutcome.Not;
import io.backupchecks.autotask.domain.desk.Unconfirmed;
import java.util.List;
import java.util.Set;

/**
 * What the answer to a write means; the first row that fits.
 *
 * <p>Autotask answers rejections with 500 and {@code errors[]}, so the status alone decides little. Whatever is not
 * certain is unknown.
 */
final class WriteTable {
    private static final Set<Integer> CONFIRMED = Set.of(200, 201);
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 405, 409, 413, 415, 422);
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Messages messages;

    WriteTable(Messages messages) {
        this.messages = messages;
    }

    WriteOutcome judge(Answer answer) {
        return switch (answer) {
            case NotSent(var reason) -> new Not(new Unconfirmed.NotSent(reason));
            case Broken(var reason) -> new Not(new Unconfirmed.Unknown(reason));
            case Received received -> judge(received);
        };
    }

    private WriteOutcome judge(Received received) {
        var id = itemId(received);
        return id > 0 ? new Confirmed(id) : new Not(unconfirmed(received, received.content().errors()));
    }

    /** 0 without one. */
    private static long itemId(Received received) {
        return CONFIRMED.contains(received.status()) && received.content() instanceof Content.Json(var tree)
                ? tree.path("itemId").longValueOpt().orElse(0)
                : 0;
    }

    private Unconfirmed unconfirmed(Received received, List<String> errors) {
        var status = received.status();
        if (status == TOO_MANY_REQUESTS || ErrorWords.nameThreadThreshold(errors)) {
            return new Unconfirmed.RateLimited(RetryAfter.of(errors, received.retryAfter()));
        }
        if (status == UNAUTHORIZED || ErrorWords.nameIntegrationCode(errors)) {
            return new Unconfirmed.CredentialsRejected();
        }
        if (REFUSED.contains(status)) {
            return refused(received, false);
        }
        var certain = status >= 400 && !errors.isEmpty() && !ErrorWords.nameFault(errors);
        return certain ? refused(received, true) : new Unconfirmed.Unknown(received.reason());
    }

    private Unconfirmed refused(Received received, boolean byErrorsText) {
        return new Unconfirmed.Refused(received.status(), messages.shown(received.content().messages()), byErrorsText);
    }
}
