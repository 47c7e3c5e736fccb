package io.backupchecks.autotask.client;

import io.backupchecks.autotask.domain.diagnosis.Probed;
import io.backupchecks.autotask.domain.diagnosis.Trouble;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the answer to a probe means, told apart as finely as Autotask allows; the first row that fits. */
final class ProbeTable {
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Messages messages;

    ProbeTable(Messages messages) {
        this.messages = messages;
    }

    Probed<JsonNode> judge(Answer answer) {
        return switch (answer) {
            case Answer.NotSent(var reason) -> new Probed.Failed<>(new Trouble.NoConnection(reason));
            case Answer.Broken(var reason) -> new Probed.Failed<>(new Trouble.NoConnection(reason));
            case Answer.Received received -> judge(received, received.content().errors());
        };
    }

    private Probed<JsonNode> judge(Answer.Received received, List<String> errors) {
        if (received.status() == OK && errors.isEmpty() && received.content() instanceof Content.Json(var tree)) {
            return new Probed.Given<>(tree);
        }
        return new Probed.Failed<>(trouble(received, errors));
    }

    private Trouble trouble(Answer.Received received, List<String> errors) {
        if (ErrorWords.nameUnknownUser(errors)) {
            return new Trouble.UnknownUser();
        }
        if (received.status() == TOO_MANY_REQUESTS || ErrorWords.nameThreadThreshold(errors)) {
            return new Trouble.RateLimited(RetryAfter.of(errors, received.retryAfter()));
        }
        if (ErrorWords.nameIntegrationCode(errors)) {
            return new Trouble.TrackingIdentifierRefused();
        }
        if (received.status() == UNAUTHORIZED) {
            return new Trouble.LoginRefused();
        }
        return other(received, errors);
    }

    private Trouble other(Answer.Received received, List<String> errors) {
        var shown = messages.shown(received.content().messages());
        if (received.status() == FORBIDDEN || ErrorWords.nameMissingRight(errors)) {
            return new Trouble.NotPermitted(shown);
        }
        if (received.status() == OK && received.content() instanceof Content.Unusable) {
            return new Trouble.Maintenance();
        }
        return new Trouble.Unusable(shown.isEmpty() ? received.reason() + "." : String.join(" ", shown));
    }
}
