package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.resolution.Resolution;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the arrows of a resolution on the run's item, with what was seen of the ticket meanwhile. */
final class ResolutionStep {
    private ResolutionStep() {}

    /** Only while the ticket is undoubtedly the run's: in a conflict nothing is claimed or permitted. */
    static Optional<RunTicket> ofCreated(RunTicket item, Function<Resolution, Optional<Resolution>> arrow) {
        return item.state() instanceof CreationState.Created ? of(item, arrow) : Optional.empty();
    }

    static Optional<RunTicket> of(RunTicket item, Function<Resolution, Optional<Resolution>> arrow) {
        return item.currentResolution().flatMap(arrow).map(next -> item.with(next));
    }

    /** A later look wins. */
    static RunTicket seen(RunTicket item, RecordedTicket.@Nullable Snapshot seen) {
        var before = item.ticket().map(RecordedTicket::snapshot);
        return seen == null || before.filter(known -> known.seenAt().isAfter(seen.seenAt())).isPresent()
                ? item
                : item.seen(seen);
    }
}
