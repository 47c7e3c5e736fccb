package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.ticket.RecordedTicket.Snapshot;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a resolution saw, as the arrow that it makes; an arrow to the same state only plans the next look.
 *
 * @param snapshot of the ticket, {@code null} where it was not read
 * @param failure why nothing was seen, else {@code null}
 */
record ResolutionSeen(Function<Resolution, Optional<Resolution>> arrow, Instant began, @Nullable Snapshot snapshot,
        @Nullable DeskFailure failure) {
    static ResolutionSeen of(Function<Resolution, Optional<Resolution>> arrow, Instant began) {
        return new ResolutionSeen(arrow, began, null, null);
    }

    static ResolutionSeen nothing(DeskFailure failure, Instant began) {
        return new ResolutionSeen(Optional::of, began, null, failure);
    }

    ResolutionSeen with(@Nullable Snapshot seen) {
        return new ResolutionSeen(arrow, began, seen, failure);
    }

    /** Only while nothing has happened to the resolution since it was read. */
    Optional<Items.Recorded> step(RunTicket item, Resolution read, ResolutionTrail trail) {
        return item.currentResolution()
                .filter(now -> now.isWhere(read))
                .flatMap(now -> arrow.apply(now)
                        .map(next -> ResolutionStep.seen(item.with(planned(now, next)), snapshot))
                        .filter(next -> !next.equals(item))
                        .map(next -> trail.looked(item, next, now)));
    }

    /** A resolution that a look did not move is looked at again. */
    private Resolution planned(Resolution now, Resolution next) {
        if (!next.state().equals(now.state()) || !now.isOpenEnded()) {
            return next;
        }
        return failure == null ? next.lookedAt(began) : next.lookFailed(began);
    }
}
