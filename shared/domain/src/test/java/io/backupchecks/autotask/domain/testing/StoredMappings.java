package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.mapping.MappingEntry;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.sync.SyncRecords;
import io.backupchecks.autotask.domain.tenant.Database;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mappings of one storage, from both sides, and the conditions under which they are edited. */
final class StoredMappings implements CustomerMappings {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::syncedAt)
            .thenComparing(place -> place.customer().value());

    private final Map<CustomerKey, MappingEntry> entries = new HashMap<>();
    private final Map<CompanyKey, CustomerId> owners = new HashMap<>();
    BiConsumer<CustomerMapping, SyncRecords.Mark> marked = (_, _) -> {
    };

    @Override
    public Optional<CustomerMapping> find(Database database, CustomerId customer) {
        return entry(database, customer).found();
    }

    @Override
    public Map<CustomerId, CustomerMapping> find(Database database, Set<CustomerId> customers) {
        return customers.stream()
                .flatMap(customer -> find(database, customer).stream())
                .collect(Collectors.toUnmodifiableMap(CustomerMapping::customer, Function.identity()));
    }

    @Override
    public MappingEntry entry(Database database, CustomerId customer) {
        return entries.getOrDefault(new CustomerKey(database, customer), MappingEntry.none(database, customer));
    }

    @Override
    public Edited edit(Edit edit) {
        var now = entry(edit.before().database(), edit.before().customer());
        if (now.version() != edit.before().version()) {
            return new Edited.Moved(now);
        }
        var owner = edit.after().found().map(StoredMappings::company).map(owners::get);
        if (owner.isPresent() && !owner.get().equals(now.customer())) {
            return new Edited.Taken(owner.get());
        }
        now.found().ifPresent(mapping -> owners.remove(company(mapping)));
        edit.after().found().ifPresent(mapping -> owners.put(company(mapping), mapping.customer()));
        entries.put(new CustomerKey(now.database(), now.customer()), edit.after());
        return new Edited.Held();
    }

    @Override
    public List<CustomerMapping> listed(Database database, Status status, @Nullable Place after, int limit) {
        return entries.values()
                .stream()
                .flatMap(entry -> entry.found().stream())
                .filter(mapping -> mapping.database().equals(database) && mapping.status() == status)
                .filter(mapping -> after == null || ORDER.compare(Place.of(mapping), after) > 0)
                .sorted(Comparator.comparing(Place::of, ORDER))
                .limit(limit)
                .toList();
    }

    long count(Database database) {
        return entries.values()
                .stream()
                .flatMap(entry -> entry.found().stream())
                .filter(mapping -> mapping.database().equals(database))
                .count();
    }

    boolean mark(SyncRecords.Mark mark) {
        var key = new CustomerKey(mark.after().database(), mark.after().customer());
        var stored = find(key.database(), key.customer()).orElse(null);
        if (stored == null || !mark.isOver(stored)) {
            return mark.after().equals(stored);
        }
        entries.put(key, MappingEntry.of(mark.after()));
        marked.accept(stored, mark);
        return true;
    }

    List<MappingEntry> backup() {
        return List.copyOf(entries.values());
    }

    void restore(List<MappingEntry> backup) {
        entries.clear();
        owners.clear();
        backup.forEach(entry -> entries.put(new CustomerKey(entry.database(), entry.customer()), entry));
        backup.stream()
                .flatMap(entry -> entry.found().stream())
                .forEach(mapping -> owners.put(company(mapping), mapping.customer()));
    }

    private static CompanyKey company(CustomerMapping mapping) {
        return new CompanyKey(mapping.database(), mapping.company());
    }

    private record CustomerKey(Database database, CustomerId customer) {}

    private record CompanyKey(Database database, CompanyId company) {}
}
