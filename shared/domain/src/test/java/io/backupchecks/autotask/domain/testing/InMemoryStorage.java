package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditHistory;
import io.backupchecks.autotask.domain.audit.AuditTrail;
import io.backupchecks.autotask.domain.breaker.Breakers;
import io.backupchecks.autotask.domain.configuration.Decisions;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.CanaryRecords;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.mapping.MappingEntry;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.suggestion.CompanyDirectories;
import io.backupchecks.autotask.domain.suggestion.CompanyDirectory;
import io.backupchecks.autotask.domain.sync.SyncCycle;
import io.backupchecks.autotask.domain.sync.SyncRecords;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.ConnectionProofs;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.LastRefusal;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.tenant.Usage;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.ticket.CreationFacts;
import io.backupchecks.autotask.domain.ticket.RunKey;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.RunTickets;
import io.backupchecks.autotask.domain.ticket.TicketPage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All of storage in memory, under the conditions of the real one. {@link #in} gives an invocation its own view, in which
 * its calls can meet faults; all views share the items.
 */
public final class InMemoryStorage
        implements
            RunTickets,
            Tenants,
            Breakers,
            Decisions,
            ConnectionProofs,
            CustomerMappings,
            CanaryRecords,
            SyncRecords,
            CompanyDirectories,
            AuditTrail,
            AuditHistory,
            CreationFacts.Source,
            TicketPage.Source {
    /** A write whose answer was lost takes effect at the latest so long after it was given up. */
    public static final Duration LATE = Duration.ofSeconds(5);

    private final StoredState state;
    private final Invocation invocation;
    private final Supplier<Duration> lateness;

    public InMemoryStorage(InstantSource clock) {
        this(new StoredState(clock), Invocation.sound(), () -> LATE);
    }

    private InMemoryStorage(StoredState state, Invocation invocation, Supplier<Duration> lateness) {
        this.state = state;
        this.invocation = invocation;
        this.lateness = lateness;
    }

    /** The same items as this invocation sees them. */
    public InMemoryStorage in(Invocation other) {
        return new InMemoryStorage(state, other, lateness);
    }

    /** The same with this much between giving up a write and its late effect. */
    public InMemoryStorage in(Invocation other, Supplier<Duration> otherLateness) {
        return new InMemoryStorage(state, other, otherLateness);
    }

    /** Stores what a click needs: credentials, zone, settings, mapping. */
    public InMemoryStorage prepared() {
        save(Samples.CREDENTIALS);
        save(Samples.ZONE);
        save(Samples.SETTINGS);
        save(Samples.MAPPING);
        return this;
    }

    /** All events, in the order in which they were written. */
    public List<AuditEvent> events() {
        return List.copyOf(state.events.values());
    }

    /** Every version of every item, in the order in which they were written. */
    public List<RunTicket> history() {
        return List.copyOf(state.history);
    }

    /** Tells {@code listener} of every item at the moment in which it is written, whoever writes. */
    public void onWritten(Consumer<RunTicket> listener) {
        state.written = listener;
    }

    /** Tells {@code listener} of every mapping that the sync writes, with what stood there before. */
    public void onMarked(BiConsumer<CustomerMapping, Mark> listener) {
        state.mappings.marked = listener;
    }

    /** What is stored about all customers. */
    public List<MappingEntry> backup() {
        return state.mappings.backup();
    }

    /** Puts everything back as it was. */
    public void restore(List<MappingEntry> backup) {
        state.mappings.restore(backup);
    }

    /** How often a token came with another request than at first, or a second event of one id: a fault of the caller, always. */
    public int mismatches() {
        return state.mismatches;
    }

    /** The item, seen by nobody in particular. */
    public Optional<RunTicket> item(RunKey key) {
        state.catchUp();
        return Optional.ofNullable(state.items.get(key));
    }

    @Override
    public Optional<RunTicket> find(RunKey key) {
        return read(Call.READ_ITEM, () -> Optional.ofNullable(state.items.get(key)));
    }

    @Override
    public Written write(Change change) {
        return transaction(Call.WRITE_ITEM, () -> state.write(change), Written.Busy::new);
    }

    @Override
    public Permitted permit(Change change, Grounds grounds) {
        return transaction(Call.PERMIT, () -> state.permit(change, grounds), Permitted.Busy::new);
    }

    @Override
    public Permitted permit(Change change, ResolvingGrounds grounds) {
        return transaction(Call.PERMIT, () -> state.permit(change, grounds), Permitted.Busy::new);
    }

    @Override
    public List<RunKey> due(Database database, Instant until, int limit) {
        return read(Call.READ_DUE,
                () -> state.items.values()
                        .stream()
                        .filter(item -> item.key().database().equals(database))
                        .filter(item -> item.dueAt().filter(due -> !due.isAfter(until)).isPresent())
                        .sorted(Comparator.comparing(item -> item.dueAt().orElseThrow()))
                        .limit(limit)
                        .map(RunTicket::key)
                        .toList());
    }

    @Override
    public CreationFacts read(Credentials credentials, RunKey run, CustomerId customer) {
        var database = credentials.database();
        return read(Call.READ_FACTS, () -> new CreationFacts(state.items.get(run), state.settings.get(database),
                state.breakerOf(credentials.secret()),
                state.mappings.find(database, customer).orElse(null), state.zones.get(database),
                state.canaries.getOrDefault(database, Canaries.none(database))));
    }

    @Override
    public TicketPage read(Database database, Set<RunId> runs, Set<CustomerId> customers) {
        return read(Call.READ_PAGE, () -> state.page(database, runs, customers));
    }

    @Override
    public void record(AuditEvent event) {
        write(Call.WRITE_EVENT, () -> state.events.putIfAbsent(event.id(), event) == null);
    }

    @Override
    public List<AuditEvent> older(Database database, About about, AuditHistory.@Nullable Place place, int limit) {
        return read(Call.READ_AUDIT,
                () -> state.events.values()
                        .stream()
                        .filter(event -> event.database().equals(database) && StoredState.isAbout(event, about))
                        .filter(event -> place == null || StoredState.sort(event.at(), event.id())
                                .compareTo(StoredState.sort(place.at(), place.id())) < 0)
                        .sorted(Comparator.comparing((AuditEvent event) -> StoredState.sort(event.at(), event.id()))
                                .reversed())
                        .limit(limit)
                        .toList());
    }

    @Override
    public Optional<Credentials> credentials() {
        return read(Call.READ_CREDENTIALS, () -> Optional.ofNullable(state.credentials));
    }

    @Override
    public boolean save(Credentials credentials) {
        return write(Call.WRITE_TENANT, () -> keep(credentials));
    }

    private boolean keep(Credentials credentials) {
        var stored = state.credentials;
        var holds = credentials.version() == (stored == null ? 1 : stored.version() + 1);
        state.credentials = holds ? credentials : stored;
        return holds;
    }

    @Override
    public boolean save(Credentials credentials, AuditEvent event) {
        return write(Call.WRITE_TENANT, () -> isNew(event) && keep(credentials) && keep(event));
    }

    @Override
    public boolean save(Settings settings, AuditEvent event) {
        return write(Call.WRITE_TENANT, () -> isNew(event) && keep(settings) && keep(event));
    }

    @Override
    public boolean save(ConnectionProof proof, AuditEvent event) {
        return write(Call.WRITE_TENANT, () -> {
            var isNew = isNew(event);
            if (isNew) {
                state.proofs.put(proof.database(), proof);
            }
            return isNew && keep(event);
        });
    }

    private boolean isNew(AuditEvent event) {
        return !state.events.containsKey(event.id());
    }

    private boolean keep(AuditEvent event) {
        return state.events.put(event.id(), event) == null;
    }

    @Override
    public Optional<ConnectionProof> proof(Database database) {
        return read(Call.READ_SETTINGS, () -> Optional.ofNullable(state.proofs.get(database)));
    }

    @Override
    public void save(ConnectionProof proof) {
        write(Call.WRITE_TENANT, () -> state.proofs.put(proof.database(), proof) == null);
    }

    @Override
    public Optional<Settings> settings(Database database) {
        return read(Call.READ_SETTINGS, () -> Optional.ofNullable(state.settings.get(database)));
    }

    @Override
    public boolean save(Settings settings) {
        return write(Call.WRITE_TENANT, () -> keep(settings));
    }

    private boolean keep(Settings settings) {
        var stored = state.settings.get(settings.database());
        var holds = settings.version() == (stored == null ? 1 : stored.version() + 1);
        if (holds) {
            state.settings.put(settings.database(), settings);
        }
        return holds;
    }

    @Override
    public Optional<Zone> zone(Database database) {
        return read(Call.READ_ZONE, () -> Optional.ofNullable(state.zones.get(database)));
    }

    @Override
    public void save(Zone zone) {
        write(Call.WRITE_TENANT, () -> state.zones.put(zone.database(), zone) == null);
    }

    @Override
    public Breaker breaker(SecretVersion secret) {
        return read(Call.READ_BREAKER, () -> state.breakerOf(secret));
    }

    @Override
    public boolean save(Breaker breaker, AuditEvent event) {
        return write(Call.WRITE_TENANT, () -> {
            var changes = breaker.isOpen() != state.breakerOf(breaker.secret()).isOpen() && isNew(event);
            if (changes) {
                state.breakers.put(breaker.secret(), breaker);
            }
            return changes && keep(event);
        });
    }

    /** Opens or closes a breaker without an event. */
    public void save(Breaker breaker) {
        state.breakers.put(breaker.secret(), breaker);
    }

    @Override
    public Usage usage(Database database) {
        return read(Call.READ_USAGE, () -> state.usages.getOrDefault(database, Usage.NONE));
    }

    @Override
    public void save(Database database, Usage usage) {
        write(Call.WRITE_TENANT, () -> state.usages.put(database, usage) == null);
    }

    @Override
    public Optional<LastRefusal> lastRefusal(Database database) {
        return read(Call.READ_USAGE, () -> Optional.ofNullable(state.refusals.get(database)));
    }

    @Override
    public void save(Database database, LastRefusal refusal) {
        write(Call.WRITE_TENANT, () -> state.refusals.put(database, refusal) == null);
    }

    @Override
    public Optional<ReferenceData> referenceData(Database database) {
        return read(Call.READ_REFERENCE_DATA, () -> Optional.ofNullable(state.referenceData.get(database)));
    }

    @Override
    public void save(ReferenceData referenceData) {
        write(Call.WRITE_TENANT, () -> state.referenceData.put(referenceData.database(), referenceData) == null);
    }

    @Override
    public Optional<CustomerMapping> find(Database database, CustomerId customer) {
        return read(Call.READ_MAPPING,
                () -> state.mappings.find(database, customer));
    }

    @Override
    public Map<CustomerId, CustomerMapping> find(Database database, Set<CustomerId> customers) {
        return read(Call.READ_MAPPING, () -> state.mappings.find(database, customers));
    }

    @Override
    public Optional<CompanyDirectory> directory(Database database) {
        return read(Call.READ_DIRECTORY, () -> Optional.ofNullable(state.directories.get(database)));
    }

    @Override
    public void save(CompanyDirectory directory) {
        write(Call.WRITE_DIRECTORY, () -> state.directories.put(directory.database(), directory) == null);
    }

    @Override
    public MappingEntry entry(Database database, CustomerId customer) {
        return read(Call.READ_MAPPING, () -> state.mappings.entry(database, customer));
    }

    @Override
    public Edited edit(Edit edit) {
        return write(Call.WRITE_MAPPING, () -> {
            var edited = state.mappings.edit(edit);
            if (edited instanceof Edited.Held) {
                state.events.put(edit.event().id(), edit.event());
            }
            return edited;
        });
    }

    @Override
    public List<CustomerMapping> listed(Database database, CustomerMapping.Status status,
            CustomerMappings.@Nullable Place after,
            int limit) {
        return read(Call.READ_MAPPING, () -> state.mappings.listed(database, status, after, limit));
    }

    /** Writes a mapping over the version before it, without an event. */
    public boolean save(CustomerMapping mapping) {
        return write(Call.WRITE_MAPPING,
                () -> state.mappings.edit(SampleMappings.edit(state.mappings, mapping)) instanceof Edited.Held);
    }

    @Override
    public long count(Database database) {
        return read(Call.READ_MAPPING, () -> state.mappings.count(database));
    }

    @Override
    public boolean mark(Mark mark) {
        return write(Call.WRITE_MAPPING, () -> {
            var holds = state.mappings.mark(mark);
            if (holds) {
                mark.events().forEach(event -> state.events.put(event.id(), event));
            }
            return holds;
        });
    }

    @Override
    public Optional<SyncCycle> cycle(Database database) {
        return read(Call.READ_CYCLE, () -> Optional.ofNullable(state.cycles.get(database)));
    }

    @Override
    public boolean save(SyncCycle cycle) {
        return write(Call.WRITE_CYCLE, () -> {
            var stored = state.cycles.get(cycle.database());
            var holds = cycle.version() == (stored == null ? 1 : stored.version() + 1);
            if (holds) {
                state.cycles.put(cycle.database(), cycle);
            }
            return holds;
        });
    }

    @Override
    public Canaries canaries(Database database) {
        return read(Call.READ_CANARIES, () -> state.canaries.getOrDefault(database, Canaries.none(database)));
    }

    @Override
    public boolean save(Canaries canaries) {
        return write(Call.WRITE_CANARIES, () -> {
            var stored = state.canaries.getOrDefault(canaries.database(), Canaries.none(canaries.database()));
            var holds = canaries.version() == stored.version() + 1;
            state.canaries.put(canaries.database(), holds ? canaries : stored);
            return holds;
        });
    }

    private <T> T read(Call call, Supplier<T> answer) {
        return invocation.read(call, () -> {
            state.catchUp();
            return answer.get();
        });
    }

    private <T> T write(Call call, Supplier<T> effect) {
        return invocation.write(call, effect);
    }

    private <T> T transaction(Call call, Supplier<? extends T> effect, Supplier<? extends T> busy) {
        var fault = invocation.begin(call);
        state.catchUp();
        if (fault == Fault.BUSY) {
            return busy.get();
        }
        if (fault == Fault.LATE || fault == Fault.DIE_LATE) {
            state.later(state.clock.instant().plus(lateness.get()), () -> {
                var _ = effect.get();
            });
        }
        if (fault == Fault.DIE_LATE) {
            invocation.die();
        }
        if (fault == Fault.FAIL_AFTER) {
            var _ = effect.get();
        }
        StorageFaults.raise(fault, invocation);
        var written = effect.get();
        invocation.happened(call, fault);
        return written;
    }
}
