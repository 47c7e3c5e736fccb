package io.backupchecks.autotask.domain.ticket;

import static java.util.stream.Collectors.toCollection;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.CanaryRecords;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.ConnectionProofs;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.ticket.LiveLook.Live;
import io.backupchecks.autotask.domain.ticket.LiveLook.Sight;
import io.backupchecks.autotask.domain.ticket.RunActions.Hindrance;
import io.backupchecks.autotask.domain.ticket.TicketPreview.Obstacle;
import io.backupchecks.autotask.domain.time.TimeLeft;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Shows a page of runs with what may be done on each: from storage, or by one live look at all of their tickets. */
public final class ViewTickets {
    private static final List<Obstacle> NOT_CONFIGURED = List.of(new Obstacle.OfService(Blocker.NOT_CONFIGURED));

    private final Tenants tenants;
    private final TicketPage.Source pages;
    private final CanaryRecords canaries;
    private final ConnectionProofs proofs;
    private final LiveLook liveLook;
    private final Views views;
    private final Clock clock;

    @Inject
    ViewTickets(Tenants tenants, TicketPage.Source pages, CanaryRecords canaries, ConnectionProofs proofs,
            LiveLook liveLook, Views views, Clock clock) {
        this.tenants = tenants;
        this.pages = pages;
        this.canaries = canaries;
        this.proofs = proofs;
        this.liveLook = liveLook;
        this.views = views;
        this.clock = clock;
    }

    /**
     * One view for each run, in the order in which they were asked for, from storage. It calls nobody.
     *
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable if storage does not answer
     */
    public List<RunActions> views(List<Asked> asked) {
        return views(asked, (_, _) -> new Live(Map.of(), Sight.FULL), false);
    }

    /** The same after a look at all tickets, which fails silently. */
    public List<RunActions> live(List<Asked> asked, Caller caller, TimeLeft time) {
        var onlooker = new LiveLook.Onlooker(Actor.of(caller), time);
        return views(asked, (page, service) -> liveLook.look(page.tickets().values(), page.settings(),
                service.sources(canaries), onlooker), true);
    }

    private List<RunActions> views(List<Asked> asked, Looking looking, boolean isLive) {
        return tenants.credentials()
                .map(credentials -> views(asked, credentials, looking, isLive))
                .orElseGet(() -> asked.stream().map(ViewTickets::notConfigured).toList());
    }

    private List<RunActions> views(List<Asked> asked, Credentials credentials, Looking looking, boolean isLive) {
        var page = pages.read(credentials.database(),
                asked.stream().map(Asked::run).collect(toCollection(LinkedHashSet::new)),
                asked.stream().map(Asked::customer).collect(toCollection(LinkedHashSet::new)));
        var service = new Service(credentials, tenants.breaker(credentials.secret()),
                tenants.zone(credentials.database()).orElse(null),
                isLive ? proofs.proof(credentials.database()).orElse(null) : null);
        var live = looking.look(page, service);
        return asked.stream().map(one -> view(one, page, service, isLive ? live : null)).toList();
    }

    private RunActions view(Asked asked, TicketPage page, Service service, @Nullable Live live) {
        var stored = page.tickets().get(asked.run());
        var item = stored == null || live == null ? stored : live.of(stored);
        var facts = new CreationFacts(item, page.settings(), service.breaker(), page.mappings().get(asked.customer()),
                service.zone(), Canaries.none(service.credentials().database()));
        var create = Obstacles.of(facts, service.credentials().proven(), OptionalLong.empty(), clock.instant());
        var view = item == null ? Views.none(asked.run()) : views.of(item, page.settings(), service.zone());
        var stale = live != null && live.isStale() && view.ticket() != null;
        return new RunActions(view, create,
                Hindrances.first(view, live, service.resolving(page.settings())).stream().toList(), stale);
    }

    private static RunActions notConfigured(Asked asked) {
        return new RunActions(Views.none(asked.run()), NOT_CONFIGURED, List.of(Hindrance.NO_TICKET), false);
    }

    /** A run, and the customer for whom a ticket would be created. */
    public record Asked(RunId run, CustomerId customer) {}

    @FunctionalInterface
    private interface Looking {
        Live look(TicketPage page, Service service);
    }

    private record Service(Credentials credentials, Breaker breaker, @Nullable Zone zone,
            @Nullable ConnectionProof proof) {
        ResolvingFacts resolving(@Nullable Settings settings) {
            return new ResolvingFacts(credentials, settings, breaker, zone, proof);
        }

        OpenOutcome.Sources sources(CanaryRecords canaries) {
            return new OpenOutcome.Sources(credentials, breaker, zone, canaries.canaries(credentials.database()));
        }
    }
}
