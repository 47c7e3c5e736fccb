package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.ticket.TicketPreview.Obstacle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Lists everything that would keep a click from creating a run's ticket, in the order in which a click is judged. */
final class Obstacles {
    private Obstacles() {}

    static List<Obstacle> of(CreationFacts read, boolean proven, OptionalLong confirmation, Instant now) {
        var obstacles = new ArrayList<Obstacle>();
        read.found().flatMap(item -> ofRun(item, confirmation, now)).ifPresent(obstacles::add);
        obstacles.addAll(ofService(read, proven));
        Gate.mapping(read.mapping()).map(Obstacle.OfService::new).ifPresent(obstacles::add);
        read.found().flatMap(item -> refusedRecently(item, now)).ifPresent(obstacles::add);
        return obstacles;
    }

    private static Optional<Obstacle> refusedRecently(RunTicket item, Instant now) {
        var rest = Lifecycle.restAfterRefusal(item, now);
        return rest.isPositive() && !Gate.isDecided(item, now)
                ? Optional.of(new Obstacle.RefusedRecently(rest))
                : Optional.empty();
    }

    /** Those that stand in the way of every click on every run. */
    static List<Obstacle> ofService(CreationFacts read, boolean proven) {
        var obstacles = new ArrayList<Obstacle>();
        Gate.blocker(read, proven).map(Obstacle.OfService::new).ifPresent(obstacles::add);
        if (read.breaker().isOpen()) {
            obstacles.add(new Obstacle.CredentialsRejected());
        }
        return obstacles;
    }

    private static Optional<Obstacle> ofRun(RunTicket item, OptionalLong confirmation, Instant now) {
        return switch (item.state()) {
            case CreationState.Released _ -> Optional.empty();
            case CreationState.Claimed held when now.isBefore(held.leaseUntil()) ->
                Optional.of(new Obstacle.OfRun(RunTicketView.State.IN_PROGRESS));
            case CreationState.Claimed _,CreationState.NotFound _ -> Gate.needsConfirmation(item, confirmation)
                    ? Optional.of(new Obstacle.OfRun(RunTicketView.State.NEEDS_CONFIRMATION))
                    : Optional.empty();
            case CreationState.Sending _,CreationState.Unknown _ ->
                Optional.of(new Obstacle.OfRun(RunTicketView.State.VERIFYING));
            case CreationState.Created _ -> Optional.of(new Obstacle.OfRun(RunTicketView.State.CREATED));
            case CreationState.Conflict _ -> Optional.of(new Obstacle.OfRun(RunTicketView.State.CONFLICT));
        };
    }
}
