package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.ticket.RefusedClicks.Subject;
import io.backupchecks.autotask.domain.time.TimeLeft;
import jakarta.inject.Inject;

/**
 * Creates one ticket for a run, whoever asks and however often.
 *
 * <p>Read and decide, claim, search, permit, send once, record: each step leaves storage in a state from which another
 * request or the reconciler goes on.
 */
public final class CreateTicket {
    private final Tenants tenants;
    private final CreationFacts.Source facts;
    private final OpenOutcome openOutcome;
    private final Gate gate;
    private final RefusedClicks refusedClicks;
    private final Standing standing;
    private final Claims claims;
    private final PreSearch preSearch;
    private final Permits permits;
    private final SendOnce sendOnce;

    @Inject
    CreateTicket(Tenants tenants, CreationFacts.Source facts, OpenOutcome openOutcome, Gate gate,
            RefusedClicks refusedClicks, Standing standing, Claims claims, PreSearch preSearch, Permits permits,
            SendOnce sendOnce) {
        this.tenants = tenants;
        this.facts = facts;
        this.openOutcome = openOutcome;
        this.gate = gate;
        this.refusedClicks = refusedClicks;
        this.standing = standing;
        this.claims = claims;
        this.preSearch = preSearch;
        this.permits = permits;
        this.sendOnce = sendOnce;
    }

    /** Answers for the run; from the permit to send on, nothing is thrown. */
    public TicketCreation create(CreateRequest request, Caller caller, TimeLeft time) {
        try {
            var credentials = tenants.credentials();
            return credentials.isEmpty()
                    ? notConfigured(request, caller)
                    : create(read(request, caller, time, credentials.get()));
        } catch (StorageUnavailable _) {
            return new TicketCreation.StorageDown(false);
        }
    }

    private TicketCreation notConfigured(CreateRequest request, Caller caller) {
        return refusedClicks.creation(new TicketCreation.Blocked(Blocker.NOT_CONFIGURED),
                new Subject(new RunKey(Database.NONE, request.run()), request.customer(), null), caller);
    }

    private Click read(CreateRequest request, Caller caller, TimeLeft time, Credentials credentials) {
        var key = new RunKey(credentials.database(), request.run());
        return new Click(request, caller, time, credentials, facts.read(credentials, key, request.customer()));
    }

    private TicketCreation create(Click click) {
        return click.facts()
                .found()
                .filter(Lifecycle::isUnsettled)
                .map(item -> looked(item, click))
                .or(() -> gate.answer(click))
                .orElseGet(() -> attempt(click));
    }

    /** A request that looked answers from what it then finds and goes no further. */
    private TicketCreation looked(RunTicket item, Click click) {
        var facts = click.facts();
        var sources = new OpenOutcome.Sources(click.credentials(), facts.breaker(), facts.zone(), facts.canaries());
        return standing.answer(openOutcome.look(item, sources, click.caller()), click);
    }

    private TicketCreation attempt(Click click) {
        return claims.take(click).then(preSearch::search).then(permits::ask).last(sendOnce::send);
    }
}
