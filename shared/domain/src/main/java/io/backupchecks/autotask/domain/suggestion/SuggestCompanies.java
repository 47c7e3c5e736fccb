package io.backupchecks.autotask.domain.suggestion;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.time.TimeLeft;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows a page of customers: each with its mapping, or with the companies that its name may mean. Maps nobody. */
public final class SuggestCompanies {
    private final Tenants tenants;
    private final CustomerMappings mappings;
    private final ReadDirectory directory;
    private final ComparedDirectory compared;

    @Inject
    SuggestCompanies(Tenants tenants, CustomerMappings mappings, ReadDirectory directory, ComparedDirectory compared) {
        this.tenants = tenants;
        this.mappings = mappings;
        this.directory = directory;
        this.compared = compared;
    }

    /** Mappings alone, from storage; empty where there is no tenant yet. */
    public Optional<Page> mappings(List<Customer> customers) {
        return tenants.credentials().map(credentials -> new Mapped(customers, found(customers, credentials)).page());
    }

    /**
     * The same with suggestions for those that are not mapped.
     *
     * @param refresh whether the companies are read from Autotask at any age
     */
    public Optional<Page> suggestions(List<Customer> customers, boolean refresh, Asking asking) {
        return tenants.credentials().map(credentials -> {
            var mapped = new Mapped(customers, found(customers, credentials));
            return mapped.isWhole() ? mapped.page() : suggested(mapped, directory.read(credentials, refresh, asking));
        });
    }

    private Map<CustomerId, CustomerMapping> found(List<Customer> customers, Credentials credentials) {
        return mappings.find(credentials.database(),
                customers.stream().map(Customer::id).collect(Collectors.toUnmodifiableSet()));
    }

    private Page suggested(Mapped mapped, KnownCompanies companies) {
        var names = companies.directory().map(compared::names);
        var views = mapped.page()
                .views()
                .stream()
                .map(view -> view.mapping() == null && names.isPresent()
                        ? new View(view.customer(), null, names.get().suggest(view.customer().name()))
                        : view)
                .toList();
        return new Page(views, companies);
    }

    /** Who asks, and how much time there is. */
    public record Asking(Caller caller, TimeLeft time) {}

    /** A customer by its name in Backupchecks, which is never stored. */
    public record Customer(CustomerId id, String name) {}

    /**
     * @param companies what was suggested from; {@code null} where nobody needed a suggestion
     */
    public record Page(List<View> views, @Nullable KnownCompanies companies) {
        public Page {
            views = List.copyOf(views);
        }
    }

    /**
     * What is known of one customer.
     *
     * @param suggestions for a customer that is not mapped, the best first
     */
    public record View(Customer customer, @Nullable CustomerMapping mapping, List<Suggestion> suggestions) {
        public View {
            suggestions = List.copyOf(suggestions);
        }
    }

    private record Mapped(List<Customer> customers, Map<CustomerId, CustomerMapping> found) {
        boolean isWhole() {
            return customers.stream().allMatch(customer -> found.containsKey(customer.id()));
        }

        Page page() {
            return new Page(customers.stream()
                    .map(customer -> new View(customer, found.get(customer.id()), List.of()))
                    .toList(), null);
        }
    }
}
