package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.sync.SyncRecords.Mark;
import io.backupchecks.autotask.domain.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks every write of the sync at the moment in which it is made. */
final class SyncWatch {
    private static final Duration CONFIRMED = Duration.ofHours(1);

    private final SyncWorld world;
    private final Map<CustomerId, Instant> missed = new HashMap<>();
    private final Set<CustomerId> worsened = new HashSet<>();
    private Instant cycle = Instant.EPOCH;
    private long most;

    SyncWatch(SyncWorld world) {
        this.world = world;
    }

    void marked(CustomerMapping stored, Mark mark) {
        var after = mark.after();
        world.counts.marks++;
        Violation.unless(after.company().equals(stored.company()) && after.mapped().equals(stored.mapped()),
                "an edit was overwritten", stored, after);
        Violation.unless(stored.synced().asOf().isBefore(after.synced().asOf()), "an older read over a later", stored,
                after);
        Violation.unless(!world.evidence.restsOnNothing(after.synced().asOf()),
                "written of an answer not to be trusted",
                after);
        var changed = after.status() != stored.status() || !after.companyName().equals(stored.companyName());
        Violation.unless(after.version() == stored.version() + (changed ? 1 : 0), "the version", stored, after);
        Violation.unless(mark.events().size() == (changed ? 1 : 0), "the audit event", stored, after);
        if (isWorse(stored.status(), after.status())) {
            world.counts.worsened++;
            worsened(stored, after);
        }
        note(after);
    }

    private static boolean isWorse(Status before, Status after) {
        return before != after && !after.allowsTickets() && before != Status.INVALID;
    }

    private void worsened(CustomerMapping stored, CustomerMapping after) {
        var gone = world.evidence.provesAbsence(after.company());
        if (after.status() == Status.MISSING) {
            Violation.unless(gone, "missing after a single absence", stored, after);
        } else if (!world.evidence.provesInactivity(after.company())) {
            var first = missed.get(after.customer());
            Violation.unless(gone && first != null && !after.synced().asOf().isBefore(first.plus(CONFIRMED)),
                    "invalid without a second absence an hour later", first, stored, after);
        }
        if (stored.status().allowsTickets() && world.evidence.kind == SyncEvidence.Kind.CYCLE) {
            guard(after.customer());
        }
    }

    private void guard(CustomerId customer) {
        var started = world.storage.cycle(Samples.DATABASE).orElseThrow().startedAt();
        if (!started.equals(cycle)) {
            cycle = started;
            worsened.clear();
            most = 0;
        }
        worsened.add(customer);
        most = Math.max(most, world.largest);
        Violation.unless(world.hasTwoRuns || worsened.size() <= Math.max(1, most / 10), "more than a tenth at once",
                worsened.size(), most);
    }

    private void note(CustomerMapping after) {
        if (after.status() == Status.MISSING) {
            missed.putIfAbsent(after.customer(), after.synced().asOf());
        } else {
            missed.remove(after.customer());
        }
    }

    /** The mapping is another one now. */
    void forget(CustomerId customer) {
        missed.remove(customer);
    }

    /** Everything is as it was then. */
    void restored() {
        missed.clear();
        world.storage.backup()
                .stream()
                .flatMap(entry -> entry.found().stream())
                .filter(mapping -> mapping.status() == Status.MISSING)
                .forEach(mapping -> missed.put(mapping.customer(), mapping.synced().asOf()));
    }
}
