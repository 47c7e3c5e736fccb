package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.breaker.RejectedCredentials;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.ticket.ReconcileReport.End;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * Looks at the resolutions of which it is not known yet what came of them, one after the other, as far as time, budget and
 * Autotask allow. What still needs a note or a close waits for the next click.
 */
final class DueResolutions {
    private static final Duration READ = Duration.ofSeconds(5);
    /** For three calls and a record. */
    private static final Duration NEEDED = Duration.ofSeconds(12);
    private static final Duration RESERVE = Duration.ofSeconds(2);

    private final Tenants tenants;
    private final Budget budget;
    private final ResolutionLook look;
    private final RejectedCredentials rejected;

    @Inject
    DueResolutions(Tenants tenants, Budget budget, ResolutionLook look, RejectedCredentials rejected) {
        this.tenants = tenants;
        this.budget = budget;
        this.look = look;
        this.rejected = rejected;
    }

    Looked look(List<RunTicket> due, ServiceDesk desk, ReconcileTickets.Round round) {
        if (due.isEmpty()) {
            return new Looked(0, End.DONE);
        }
        if (!budget.allowsOpen(desk, round.credentials().database())) {
            return new Looked(0, End.BUDGET_SPENT);
        }
        var means = new ResolutionLook.Means(desk, round.credentials(), round.zone(),
                tenants.settings(round.credentials().database()).orElse(null), round.actor(), round.writer(),
                () -> round.time().atMost(READ, RESERVE));
        return look(due, means, round);
    }

    private Looked look(List<RunTicket> due, ResolutionLook.Means means, ReconcileTickets.Round round) {
        int count = 0;
        for (var item : due) {
            if (round.time().isLessThan(NEEDED)) {
                return new Looked(count, End.OUT_OF_TIME);
            }
            var failure = look.look(item, means).failure();
            count++;
            if (failure.isPresent() && endsAll(failure.get())) {
                return new Looked(count, end(failure.get(), means));
            }
        }
        return new Looked(count, End.DONE);
    }

    /** What one ticket alone does not answer keeps no other from being looked at. */
    private static boolean endsAll(DeskFailure failure) {
        return switch (failure) {
            case DeskFailure.Unreachable _,DeskFailure.RateLimited _,DeskFailure.CredentialsRejected _ -> true;
            case DeskFailure.Refused _,DeskFailure.BadAnswer _ -> false;
        };
    }

    private End end(DeskFailure failure, ResolutionLook.Means means) {
        if (failure instanceof DeskFailure.CredentialsRejected) {
            rejected.met(means.desk(), means.credentials(), means.zone(), means.actor());
            return End.CREDENTIALS_REJECTED;
        }
        return failure instanceof DeskFailure.RateLimited ? End.RATE_LIMITED : End.AUTOTASK_UNAVAILABLE;
    }

    record Looked(int count, End end) {}
}
