package io.backupchecks.autotask.domain.ticket;

import static java.util.Objects.requireNonNull;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Claims a run: from here on others are told to wait. */
final class Claims {
    private final Items items;
    private final Markers markers;
    private final PreparedTicket prepared;
    private final ServiceDesks desks;
    private final Standing standing;
    private final Clock clock;
    private final RandomGenerator random;

    @Inject
    Claims(Items items, Markers markers, PreparedTicket prepared, ServiceDesks desks, Standing standing, Clock clock,
            RandomGenerator random) {
        this.items = items;
        this.markers = markers;
        this.prepared = prepared;
        this.desks = desks;
        this.standing = standing;
        this.clock = clock;
        this.random = random;
    }

    Progress take(Click click) {
        var claim = new Claim(AttemptId.next(random), click.caller().operator(), click.request().customer(),
                click.request().confirmation());
        var read = click.facts().found().orElseGet(() -> Lifecycle.absent(click.key(), markers.of(click.key()), claim));
        try {
            return take(attempt(click, claim, read), claim);
        } catch (StorageUnavailable _) {
            return new Progress.Stop(new TicketCreation.StorageDown(true));
        }
    }

    private Attempt attempt(Click click, Claim claim, RunTicket read) {
        var zone = requireNonNull(click.facts().zone());
        var settings = requireNonNull(click.facts().settings());
        var mapping = requireNonNull(click.facts().mapping());
        var ticket = prepared.of(click.request(), read.marker(), mapping, settings);
        return new Attempt(click, desks.open(click.credentials(), zone), zone, settings, mapping, ticket, claim.id(),
                read);
    }

    private Progress take(Attempt attempt, Claim claim) {
        var now = clock.instant();
        var trail = attempt.trail(now);
        var freed = items.take(attempt.item(), claim.id(), item -> item.doubt().isEmpty()
                ? Optional.empty()
                : Lifecycle.expire(item, now).map(next -> trail.claimExpired(item, next))).item();
        var result = items.take(freed, claim.id(),
                item -> Lifecycle.claim(item, claim, now).map(next -> trail.claimed(item, next)));
        return result.held()
                ? new Progress.Go(attempt.with(result.item()))
                : new Progress.Stop(standing.answer(result.item(), attempt.click()));
    }
}
