package io.backupchecks.autotask.domain.mapping;

import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Place;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Tenants;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows mappings from storage: one, or the list of all with the broken ones first. */
public final class ViewMappings {
    private static final List<Status> WORST_FIRST = List.of(Status.INVALID, Status.MISSING, Status.RENAMED, Status.OK);

    private final Tenants tenants;
    private final CustomerMappings mappings;

    @Inject
    ViewMappings(Tenants tenants, CustomerMappings mappings) {
        this.tenants = tenants;
        this.mappings = mappings;
    }

    public Viewed view(CustomerId customer) {
        return tenants.credentials()
                .map(Credentials::database)
                .map(database -> mappings.find(database, customer)
                        .<Viewed>map(Viewed.Found::new)
                        .orElseGet(Viewed.NotMapped::new))
                .orElseGet(Viewed.NotConfigured::new);
    }

    /**
     * One page of the list; empty where there is no tenant yet.
     *
     * @param statuses the statuses that are wanted
     * @param from where to go on, {@code null} for the beginning
     */
    public Optional<Page> list(Set<Status> statuses, @Nullable Position from, int limit) {
        return tenants.credentials().map(credentials -> page(credentials.database(), statuses, from, limit));
    }

    /** One more than is wanted tells whether there is another page. */
    private Page page(Database database, Set<Status> statuses, @Nullable Position from, int limit) {
        var found = new ArrayList<CustomerMapping>();
        for (var status : WORST_FIRST) {
            var isBefore = from != null && WORST_FIRST.indexOf(status) < WORST_FIRST.indexOf(from.status());
            if (statuses.contains(status) && !isBefore && found.size() <= limit) {
                var after = from != null && status == from.status() ? from.after() : null;
                found.addAll(mappings.listed(database, status, after, limit + 1 - found.size()));
            }
        }
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), Position.of(found.get(limit - 1)));
    }

    /** What is known of one customer. */
    public sealed interface Viewed {
        record Found(CustomerMapping mapping) implements Viewed {}

        record NotMapped() implements Viewed {}

        record NotConfigured() implements Viewed {}
    }

    /** @param next where the next page begins; {@code null} where there is none */
    public record Page(List<CustomerMapping> mappings, @Nullable Position next) {
        public Page {
            mappings = List.copyOf(mappings);
        }
    }

    /** Behind one mapping in the list of all. */
    public record Position(Status status, Place after) {
        static Position of(CustomerMapping mapping) {
            return new Position(mapping.status(), Place.of(mapping));
        }
    }
}
