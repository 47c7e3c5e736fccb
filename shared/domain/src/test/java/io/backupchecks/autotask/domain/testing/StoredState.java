package io.backupchecks.autotask.domain.testing;

import static java.util.stream.Collectors.toMap;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditHistory.About;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.suggestion.CompanyDirectory;
import io.backupchecks.autotask.domain.sync.SyncCycle;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.LastRefusal;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.Usage;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.ticket.RunKey;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
import io.backupchecks.autotask.domain.ticket.RunTickets.Ground;
import io.backupchecks.autotask.domain.ticket.RunTickets.Grounds;
import io.backupchecks.autotask.domain.ticket.RunTickets.Permitted;
import io.backupchecks.autotask.domain.ticket.RunTickets.ResolvingGrounds;
import io.backupchecks.autotask.domain.ticket.RunTickets.Written;
import io.backupchecks.autotask.domain.ticket.TicketPage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all views of one storage share: the items and the conditions under which they are written. */
final class StoredState {
    /** So long a transaction is recognised by its token. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    final InstantSource clock;
    final Map<RunKey, RunTicket> items = new HashMap<>();
    final Map<String, AuditEvent> events = new LinkedHashMap<>();
    final List<RunTicket> history = new ArrayList<>();
    final Map<Database, Settings> settings = new HashMap<>();
    final Map<Database, Zone> zones = new HashMap<>();
    final Map<SecretVersion, Breaker> breakers = new HashMap<>();
    final Map<Database, ConnectionProof> proofs = new HashMap<>();
    final Map<Database, Usage> usages = new HashMap<>();
    final Map<Database, LastRefusal> refusals = new HashMap<>();
    final Map<Database, ReferenceData> referenceData = new HashMap<>();
    final Map<Database, CompanyDirectory> directories = new HashMap<>();
    final Map<Database, Canaries> canaries = new HashMap<>();
    final Map<Database, SyncCycle> cycles = new HashMap<>();
    final StoredMappings mappings = new StoredMappings();
    @Nullable
    Credentials credentials;
    int mismatches;
    Consumer<RunTicket> written = _ -> {
    };

    private final Map<String, Applied> tokens = new HashMap<>();
    private final List<Late> late = new ArrayList<>();

    StoredState(InstantSource clock) {
        this.clock = clock;
    }

    Written write(Change change) {
        if (!change.events().isEmpty() && isRepeat(change)) {
            return new Written.Held();
        }
        if (!isCurrent(change)) {
            return new Written.Lost(Optional.ofNullable(items.get(change.item().key())));
        }
        apply(change);
        return new Written.Held();
    }

    Permitted permit(Change change, Grounds grounds) {
        return permit(change, () -> changed(grounds));
    }

    Permitted permit(Change change, ResolvingGrounds grounds) {
        return permit(change, () -> changed(grounds));
    }

    private Permitted permit(Change change, Supplier<Optional<Ground>> changed) {
        if (isRepeat(change)) {
            return new Permitted.Held();
        }
        if (!isCurrent(change)) {
            return new Permitted.Lost(Optional.ofNullable(items.get(change.item().key())));
        }
        var gone = changed.get();
        if (gone.isPresent()) {
            return new Permitted.GroundsChanged(gone.get());
        }
        apply(change);
        return new Permitted.Held();
    }

    /** Takes effect at {@code at}, if its condition then still holds. */
    void later(Instant at, Runnable effect) {
        late.add(new Late(at, effect));
    }

    /** Lets everything late take effect whose time has come. */
    void catchUp() {
        if (late.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var ripe = late.stream().filter(effect -> !effect.at().isAfter(now)).toList();
        late.removeAll(ripe);
        ripe.forEach(Late::take);
    }

    private boolean isRepeat(Change change) {
        var applied = tokens.get(change.token());
        if (applied == null || clock.instant().isAfter(applied.at().plus(REMEMBERED))) {
            return false;
        }
        if (!applied.change().equals(change)) {
            mismatches++;
            throw new StorageBroken("the token was used for another request", new IllegalArgumentException("mismatch"));
        }
        return true;
    }

    private boolean isCurrent(Change change) {
        var stored = items.get(change.item().key());
        return stored == null ? change.from() == 0 : stored.version() == change.from();
    }

    private void apply(Change change) {
        if (change.events().stream().anyMatch(event -> events.containsKey(event.id()))) {
            mismatches++;
            throw new StorageBroken("an event of this id exists", new IllegalArgumentException(change.toString()));
        }
        change.events().forEach(event -> events.put(event.id(), event));
        items.put(change.item().key(), change.item());
        history.add(change.item());
        written.accept(change.item());
        if (!change.events().isEmpty()) {
            tokens.put(change.token(), new Applied(change, clock.instant()));
        }
    }

    /** The first of the grounds that is not any more what the click was decided on. */
    private Optional<Ground> changed(Grounds grounds) {
        if (!holds(grounds.credentials())) {
            return Optional.of(Ground.CREDENTIALS);
        }
        if (!holds(grounds.settings())) {
            return Optional.of(Ground.SETTINGS);
        }
        if (!holds(grounds.mapping())) {
            return Optional.of(Ground.MAPPING);
        }
        return breakerOf(grounds.credentials().secret()).isOpen() ? Optional.of(Ground.BREAKER) : Optional.empty();
    }

    private Optional<Ground> changed(ResolvingGrounds grounds) {
        if (!holds(grounds.credentials())) {
            return Optional.of(Ground.CREDENTIALS);
        }
        if (!holds(grounds.settings()) || !resolvingIsAllowed(grounds.settings().database())) {
            return Optional.of(Ground.SETTINGS);
        }
        return breakerOf(grounds.credentials().secret()).isOpen() ? Optional.of(Ground.BREAKER) : Optional.empty();
    }

    private boolean resolvingIsAllowed(Database database) {
        var stored = settings.get(database);
        return stored != null && stored.resolving().allowed();
    }

    private boolean holds(Credentials read) {
        var stored = credentials;
        return stored != null && stored.proven() && stored.database().equals(read.database())
                && stored.secret().equals(read.secret());
    }

    private boolean holds(Settings read) {
        var stored = settings.get(read.database());
        return stored != null && stored.enabled() && stored.version() == read.version();
    }

    private boolean holds(CustomerMapping read) {
        var stored = mappings.find(read.database(), read.customer()).orElse(null);
        return stored != null && stored.company().equals(read.company()) && stored.status().allowsTickets()
                && stored.version() == read.version();
    }

    Breaker breakerOf(SecretVersion secret) {
        return breakers.getOrDefault(secret, Breaker.closed(secret));
    }

    TicketPage page(Database database, Set<RunId> runs, Set<CustomerId> customers) {
        var found = items.entrySet()
                .stream()
                .filter(item -> item.getKey().database().equals(database) && runs.contains(item.getKey().run()))
                .collect(toMap(item -> item.getKey().run(), Map.Entry::getValue));
        var mapped = customers.stream()
                .flatMap(customer -> mappings.find(database, customer).stream())
                .collect(toMap(CustomerMapping::customer, mapping -> mapping));
        return new TicketPage(found, mapped, settings.get(database));
    }

    static boolean isAbout(AuditEvent event, About about) {
        return switch (about) {
            case About.Run(var run) -> run.equals(event.run());
            case About.Customer(var customer) -> customer.equals(event.customer());
            case About.Day(var date) -> date.equals(LocalDate.ofInstant(event.at(), ZoneOffset.UTC));
        };
    }

    /** Texts that sort like time and id. */
    static String sort(Instant at, String id) {
        return at.toEpochMilli() + "#" + id;
    }

    private record Applied(Change change, Instant at) {}

    private record Late(Instant at, Runnable run) {
        void take() {
            try {
                run.run();
            } catch (StorageBroken _) {
                // Nobody waits for the answer any more.
            }
        }
    }
}
