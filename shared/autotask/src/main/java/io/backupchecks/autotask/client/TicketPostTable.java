package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.Answer.Broken;
import io.backupchecks.autotask.client.Answer.NotSent;
import io.backupchecks.autotask.client.Answer.Received;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketPost;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the answer to a ticket's POST means; the first row that fits.
 *
 * <p>Autotask answers rejections with 500 and {@code errors[]}, so the status alone decides little. Whatever is not
 * certain is unknown.
 */
final class TicketPostTable {
    private static final Set<Integer> CREATED = Set.of(200, 201);
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 405, 409, 413, 415, 422);
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Messages messages;

    TicketPostTable(Messages messages) {
        this.messages = messages;
    }

    TicketPost judge(Answer answer) {
        return switch (answer) {
            case NotSent(var reason) -> new TicketPost.NotSent(reason);
            case Broken(var reason) -> new TicketPost.Unknown(reason);
            case Received received -> created(received).orElseGet(() -> judge(received, received.content().errors()));
        };
    }

    private static Optional<TicketPost> created(Received received) {
        return received.content() instanceof Content.Json(var tree) && CREATED.contains(received.status())
                ? itemId(tree.path("itemId").longValueOpt().orElse(0))
                : Optional.empty();
    }

    private static Optional<TicketPost> itemId(long id) {
        return id > 0 ? Optional.of(new TicketPost.Created(new TicketId(id))) : Optional.empty();
    }

    private TicketPost judge(Received received, List<String> errors) {
        var status = received.status();
        if (status == TOO_MANY_REQUESTS || ErrorWords.nameThreadThreshold(errors)) {
            return new TicketPost.RateLimited(RetryAfter.of(errors, received.retryAfter()));
        }
        if (status == UNAUTHORIZED || ErrorWords.nameIntegrationCode(errors)) {
            return new TicketPost.CredentialsRejected();
        }
        if (REFUSED.contains(status)) {
            return refused(received, false);
        }
        var certain = status >= 400 && !errors.isEmpty() && !ErrorWords.nameFault(errors);
        return certain ? refused(received, true) : new TicketPost.Unknown(received.reason());
    }

    private TicketPost refused(Received received, boolean byErrorsText) {
        return new TicketPost.Refused(received.status(), messages.shown(received.content().messages()), byErrorsText);
    }
}
