package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.breaker.RejectedCredentials;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.Sight;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketSearch;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;

/**
 * Searches for the run's marker before anything is sent: a ticket that is there already, after a restored backup or a
 * forgotten attempt, is the run's.
 */
final class PreSearch {
    private static final Duration READ = Duration.ofSeconds(5);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
    private static final Duration AFTER_MOVE = Duration.ofSeconds(2);

    private final Items items;
    private final Releases releases;
    private final Sight sight;
    private final Snapshots snapshots;
    private final RejectedCredentials rejected;
    private final Standing standing;
    private final Signals signals;
    private final Clock clock;

    @Inject
    PreSearch(Items items, Releases releases, Sight sight, Snapshots snapshots, RejectedCredentials rejected,
            Standing standing, Signals signals, Clock clock) {
        this.items = items;
        this.releases = releases;
        this.sight = sight;
        this.snapshots = snapshots;
        this.rejected = rejected;
        this.standing = standing;
        this.signals = signals;
        this.clock = clock;
    }

    Progress search(Attempt attempt) {
        var runs = List.of(attempt.item());
        var canaries = attempt.click().facts().canaries();
        var search = attempt.desk().search(Look.markers(runs, canaries), Look.place(runs, canaries), READ);
        return switch (search) {
            case TicketSearch.Rows(var rows) -> found(attempt, rows);
            case TicketSearch.NoLook(var failure) -> failed(attempt, failure);
        };
    }

    private Progress found(Attempt attempt, List<FoundTicket> rows) {
        var hits = Look.hits(attempt.item(), rows);
        if (!hits.isEmpty()) {
            return adopt(attempt, hits);
        }
        return mayGoOn(attempt, rows)
                ? new Progress.Go(attempt)
                : failed(attempt, new DeskFailure.BadAnswer("the search does not see"));
    }

    /** Only a second attempt rests on the empty search alone; a first one needs no proof that the search sees. */
    private boolean mayGoOn(Attempt attempt, List<FoundTicket> rows) {
        return attempt.item().state() instanceof CreationState.Claimed(_, var confirmed)
                && (!confirmed || sees(attempt, rows));
    }

    private boolean sees(Attempt attempt, List<FoundTicket> rows) {
        try {
            return sight.sees(attempt.desk(), attempt.click().facts().canaries(), rows, READ);
        } catch (StorageUnavailable _) {
            return false;
        }
    }

    private Progress adopt(Attempt attempt, SortedSet<TicketId> hits) {
        var trail = attempt.trail(clock.instant());
        try {
            var adopted = items.take(attempt.item(), attempt.id(),
                    item -> Lifecycle.adopt(item, hits, trail.at()).map(next -> trail.adopted(next, hits)));
            if (adopted.held() && adopted.item().state() instanceof CreationState.Conflict) {
                signals.raise(Signal.DUPLICATE_TICKETS);
            }
            var seen = snapshots.take(adopted.item(), attempt.desk(), attempt.click().facts().canaries(), attempt.id(),
                    READ);
            return new Progress.Stop(
                    adopted.held() ? standing.of(seen, attempt.click()) : standing.answer(seen, attempt.click()));
        } catch (StorageUnavailable _) {
            return new Progress.Stop(new TicketCreation.Verifying(FIRST_LOOK, hits.first()));
        }
    }

    private Progress failed(Attempt attempt, DeskFailure failure) {
        releases.release(attempt, "Autotask could not be searched.");
        return new Progress.Stop(failure instanceof DeskFailure.CredentialsRejected
                ? rejected(attempt, failure)
                : new TicketCreation.NotSearched(failure));
    }

    private TicketCreation rejected(Attempt attempt, DeskFailure failure) {
        var click = attempt.click();
        try {
            return rejected.met(attempt.desk(), click.credentials(), attempt.zone(), Actor.of(click.caller()))
                    ? new TicketCreation.NotSent(TicketCreation.Cause.UNREACHABLE, AFTER_MOVE)
                    : new TicketCreation.NotSearched(failure);
        } catch (StorageUnavailable _) {
            return new TicketCreation.NotSearched(failure);
        }
    }
}
