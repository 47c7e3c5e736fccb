package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.CompanyRead.Found;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Mapped;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Synced;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Edit;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Edited;
import io.backupchecks.autotask.domain.mapping.MappingEntry;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.sync.DaggerSyncUseCases;
import io.backupchecks.autotask.domain.sync.SyncReport;
import io.backupchecks.autotask.domain.sync.SyncUseCases;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.InMemoryServiceDesk;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Invocation;
import io.backupchecks.autotask.domain.testing.ProcessDied;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.VirtualTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One tenant with its companies and mappings, and everybody who works on them. */
final class SyncWorld {
    /** A tenth of all mappings is accepted, and as many confirmed, in each. */
    private static final int ROUNDS = 60;

    final VirtualTime time = new VirtualTime();
    final InMemoryStorage storage = new InMemoryStorage(time);
    final InMemoryServiceDesk desk = new InMemoryServiceDesk(time);
    final SyncCounts counts = new SyncCounts();
    final SyncWatch watch = new SyncWatch(this);
    final int size;
    SyncEvidence evidence = new SyncEvidence(SyncEvidence.Kind.CYCLE);
    long largest;
    boolean hasTwoRuns;

    private final Map<CompanyId, Found> companies = new HashMap<>();
    private final Set<CompanyId> hidden = new HashSet<>();
    private final Map<CustomerId, MappingEntry> decided = new HashMap<>();
    private List<MappingEntry> backup = List.of();
    private int edits;
    private int running;

    SyncWorld(int size) {
        this.size = size;
        counts.schedules = 1;
        storage.save(Samples.CREDENTIALS);
        storage.save(Samples.ZONE);
        storage.save(Samples.SETTINGS);
        for (int number = 1; number <= 2 * size; number++) {
            there(number, "Company " + number, true);
        }
        for (int number = 1; number <= size; number++) {
            edit(customer(number), new CompanyId(number));
        }
        backUp();
        storage.onMarked(watch::marked);
    }

    static CustomerId customer(int number) {
        return new CustomerId("c-" + number);
    }

    void there(int number, String name, boolean active) {
        var id = new CompanyId(number);
        companies.put(id, new Found(id, name, active));
        show(id);
    }

    void deleted(int number) {
        companies.remove(new CompanyId(number));
        show(new CompanyId(number));
    }

    /** The API user loses or regains the right to see a company. */
    void hide(CompanyId company, boolean isHidden) {
        if (isHidden) {
            hidden.add(company);
        } else {
            hidden.remove(company);
        }
        show(company);
    }

    private void show(CompanyId id) {
        var found = id.equals(CompanyId.OWN) ? new Found(id, "The provider itself", true) : companies.get(id);
        if (found == null || hidden.contains(id)) {
            desk.lose(id);
        } else {
            desk.company(found);
        }
    }

    /** An operator maps a customer, or takes the mapping away where there is no company. */
    void edit(CustomerId customer, @Nullable CompanyId company) {
        var before = storage.entry(Samples.DATABASE, customer);
        var after = company == null ? before.unmapped() : MappingEntry.of(mapping(before, company));
        edits++;
        var event = SampleMappings.event(Samples.DATABASE, customer, "edit-" + edits);
        if (storage.edit(new Edit(before, after, event)) instanceof Edited.Held) {
            decided.put(customer, after);
            watch.forget(customer);
            counts.edits++;
        }
        largest = Math.max(largest, storage.count(Samples.DATABASE));
    }

    private CustomerMapping mapping(MappingEntry before, CompanyId company) {
        var now = time.instant();
        var name = Optional.ofNullable(companies.get(company)).map(CompanyRead.Found::name).orElse("Gone meanwhile");
        return new CustomerMapping(before.database(), before.customer(), company, name, Status.OK, "",
                new Mapped(new Operator("operator-" + edits, "A person who maps"), now), new Synced(now, now),
                before.version() + 1);
    }

    void backUp() {
        backup = storage.backup();
    }

    void restore() {
        storage.restore(backup);
        backup.forEach(entry -> decided.put(entry.customer(), entry));
        decided.keySet().removeIf(customer -> backup.stream().noneMatch(entry -> entry.customer().equals(customer)));
        watch.restored();
        counts.restored++;
    }

    void sync(Faults faults, Duration limit) {
        counts.runs++;
        invoke(SyncEvidence.Kind.CYCLE, () -> {
            var report = with(faults).syncNames().run(Actor.nameSync("run-" + time.millis()), time.invocation(limit));
            told(report);
            if (report.finished() && report.guard() == null) {
                decided.keySet().forEach(this::checkLookedAt);
            }
            return report;
        });
    }

    void refresh(int number, Faults faults) {
        invoke(SyncEvidence.Kind.REFRESH, () -> with(faults).refreshMapping()
                .refresh(customer(number), Actor.of(Samples.operator("refresh-" + time.millis()))));
    }

    void acceptGuard(Faults faults) {
        var guard = storage.cycle(Samples.DATABASE).flatMap(cycle -> Optional.ofNullable(cycle.guard()));
        guard.ifPresent(open -> invoke(SyncEvidence.Kind.ACCEPTANCE, () -> with(faults).syncNames()
                .accept(open.id(), Actor.of(Samples.caller(Role.OPERATOR)),
                        time.invocation(Duration.ofSeconds(20)))));
    }

    private void told(SyncReport report) {
        counts.guards += report.end() == SyncReport.End.DONE && report.guard() != null ? 1 : 0;
        counts.cutShort += report.end() == SyncReport.End.OUT_OF_TIME ? 1 : 0;
        counts.failed += report.end() == SyncReport.End.FAILED ? 1 : 0;
    }

    /** A cycle is finished when it has been through all mappings; one that was cut short is not. */
    private void checkLookedAt(CustomerId customer) {
        var started = storage.cycle(Samples.DATABASE).orElseThrow().startedAt();
        storage.find(Samples.DATABASE, customer)
                .ifPresent(mapping -> Violation.unless(!mapping.synced().at().isBefore(started) || hasTwoRuns
                        || evidence.hasAskedFor(mapping.company()), "a finished cycle has not looked at", mapping,
                        started));
    }

    /** What happens inside another invocation is a second one beside it. */
    private void invoke(SyncEvidence.Kind kind, Supplier<Object> use) {
        var outer = evidence;
        evidence = new SyncEvidence(kind);
        running++;
        hasTwoRuns |= running > 1;
        try {
            var _ = use.get();
        } catch (StorageUnavailable | StorageBroken | ProcessDied _) {
            counts.died++;
        } finally {
            evidence = outer;
            running--;
        }
    }

    private SyncUseCases with(Faults faults) {
        var invocation = new Invocation(faults, time);
        var view = storage.in(invocation);
        var own = evidence;
        var lines = desk.in(invocation);
        return DaggerSyncUseCases.factory()
                .of(view, view, view, view,
                        (credentials, zone) -> new SyncLine(lines.open(credentials, zone), own, time),
                        _ -> {
                        }, time);
    }

    /** All troubles end; what is known must then become what is true, and what was decided must still stand. */
    void settle() {
        List.copyOf(hidden).forEach(company -> hide(company, false));
        hide(CompanyId.OWN, false);
        storage.save(Breaker.closed(Samples.SECRET));
        for (int left = ROUNDS; left > 0 && !decided.values().stream().allMatch(this::isSettled); left--) {
            time.advance(Duration.ofHours(13));
            sync(Faults.NONE, Duration.ofMinutes(15));
            acceptGuard(Faults.NONE);
        }
        decided.values().forEach(this::check);
    }

    private boolean isSettled(MappingEntry entry) {
        return storage.find(Samples.DATABASE, entry.customer()).filter(mapping -> !isTrue(mapping)).isEmpty();
    }

    private boolean isTrue(CustomerMapping mapping) {
        var company = companies.get(mapping.company());
        if (company == null || !company.active()) {
            return mapping.status() == Status.INVALID;
        }
        return mapping.status() == Status.OK && mapping.companyName().equals(company.name());
    }

    private void check(MappingEntry entry) {
        var now = storage.entry(Samples.DATABASE, entry.customer());
        Violation.unless(now.found().isPresent() == entry.found().isPresent(), "what was decided stands", entry, now);
        now.found().ifPresent(mapping -> {
            var decision = entry.found().orElseThrow();
            Violation.unless(mapping.company().equals(decision.company()) && mapping.mapped().equals(decision.mapped()),
                    "what was decided stands", decision, mapping);
            Violation.unless(isTrue(mapping), "status and name are true", mapping, companies.get(mapping.company()));
        });
    }

}
