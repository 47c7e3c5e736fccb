package io.backupchecks.autotask.domain.ticket;

import static java.util.stream.Collectors.toCollection;

import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.ticket.RunActions.Hindrance;
import io.backupchecks.autotask.domain.ticket.TicketPreview.Obstacle;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Shows a page of runs from storage, with what may be done on each. It calls nobody. */
public final class ViewTickets {
    private static final List<Obstacle> NOT_CONFIGURED = List.of(new Obstacle.OfService(Blocker.NOT_CONFIGURED));

    private final Tenants tenants;
    private final TicketPage.Source pages;
    private final Views views;
    private final Clock clock;

    @Inject
    ViewTickets(Tenants tenants, TicketPage.Source pages, Views views, Clock clock) {
        this.tenants = tenants;
        this.pages = pages;
        this.views = views;
        this.clock = clock;
    }

    /**
     * One view for each run, in the order in which they were asked for.
     *
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable if storage does not answer
     */
    public List<RunActions> views(List<Asked> asked) {
        return tenants.credentials()
                .map(credentials -> views(asked, credentials))
                .orElseGet(() -> asked.stream().map(ViewTickets::notConfigured).toList());
    }

    private List<RunActions> views(List<Asked> asked, Credentials credentials) {
        var page = pages.read(credentials.database(),
                asked.stream().map(Asked::run).collect(toCollection(LinkedHashSet::new)),
                asked.stream().map(Asked::customer).collect(toCollection(LinkedHashSet::new)));
        var service = new Service(credentials, tenants.breaker(credentials.secret()),
                tenants.zone(credentials.database()).orElse(null));
        return asked.stream().map(one -> view(one, page, service)).toList();
    }

    private RunActions view(Asked asked, TicketPage page, Service service) {
        var item = page.tickets().get(asked.run());
        var facts = new CreationFacts(item, page.settings(), service.breaker(), page.mappings().get(asked.customer()),
                service.zone(), Canaries.none(service.credentials().database()));
        var create = Obstacles.of(facts, service.credentials().proven(), OptionalLong.empty(), clock.instant());
        var view = item == null ? Views.none(asked.run()) : views.of(item, page.settings(), service.zone());
        return new RunActions(view, create, List.of(hindrance(view)));
    }

    private static RunActions notConfigured(Asked asked) {
        return new RunActions(Views.none(asked.run()), NOT_CONFIGURED, List.of(Hindrance.NO_TICKET));
    }

    private static Hindrance hindrance(RunTicketView view) {
        return switch (view.state()) {
            case NONE, NEEDS_CONFIRMATION -> Hindrance.NO_TICKET;
            case IN_PROGRESS -> Hindrance.IN_PROGRESS;
            case VERIFYING -> Hindrance.VERIFYING;
            case CONFLICT -> Hindrance.CONFLICT;
            case CREATED -> isClosed(view.ticket()) ? Hindrance.ALREADY_CLOSED : Hindrance.NOT_CHECKED_NOW;
        };
    }

    private static boolean isClosed(RunTicketView.@Nullable Ticket ticket) {
        return ticket != null && ticket.status() != null && ticket.status().closed();
    }

    /** A run, and the customer for whom a ticket would be created. */
    public record Asked(RunId run, CustomerId customer) {}

    private record Service(Credentials credentials, Breaker breaker, @Nullable Zone zone) {}
}
