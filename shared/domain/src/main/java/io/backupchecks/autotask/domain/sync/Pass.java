package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.sync.CompanyLook.Looked;
import io.backupchecks.autotask.domain.sync.SyncReport.End;
import io.backupchecks.autotask.domain.time.TimeLeft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run of the sync: batch after batch, and what got worse at the very end. */
final class Pass {
    /** A query needs up to five seconds. */
    private static final Duration BATCH_TIME = Duration.ofSeconds(5);
    /** Of the tenant's hourly requests: the rest is for clicks. */
    private static final int BUDGET = 50;

    private final Means means;
    private final Access.Entry.Open entry;
    private final Actor actor;
    private final TimeLeft time;
    private final Tally tally = new Tally();

    Pass(Means means, Access.Entry.Open entry, Actor actor, TimeLeft time) {
        this.means = means;
        this.entry = entry;
        this.actor = actor;
        this.time = time;
    }

    SyncReport go(SyncCycle cycle, Walk walk, Suspects suspects) {
        for (var batch = walk.next(CompanyLook.BATCH); !batch.isEmpty(); batch = walk.next(CompanyLook.BATCH)) {
            tally.read(batch.size());
            var stop = looked(batch, verdict -> settle(verdict, suspects));
            if (stop.isPresent()) {
                return stopped(cycle, stop.get());
            }
        }
        return suspects.areTooMany() ? guarded(cycle, suspects) : marked(cycle, suspects.all());
    }

    /** What got worse is left for the end. */
    private void settle(Verdict verdict, Suspects suspects) {
        if (verdict.outcome().isWorse()) {
            suspects.add(verdict);
        } else {
            write(verdict, "");
        }
    }

    private SyncReport guarded(SyncCycle cycle, Suspects suspects) {
        means.signals.raise(Signal.MAPPINGS_GUARDED);
        return finished(cycle, Guard.of(cycle.startedAt(), suspects.fresh()));
    }

    /** They are asked for once more: one answer that lacks a row is no proof. */
    private SyncReport marked(SyncCycle cycle, List<Verdict> suspects) {
        var absent = suspects.stream()
                .filter(verdict -> verdict.outcome().isAbsence())
                .map(verdict -> verdict.before().customer())
                .collect(Collectors.toUnmodifiableSet());
        for (var batch : batches(suspects.stream().map(Verdict::before).toList())) {
            var stop = looked(batch, verdict -> confirm(verdict, absent));
            if (stop.isPresent()) {
                return stopped(cycle, stop.get());
            }
        }
        return finished(cycle, null);
    }

    private void confirm(Verdict verdict, Set<CustomerId> absent) {
        if (!verdict.outcome().isAbsence() || absent.contains(verdict.before().customer())) {
            write(verdict, "");
        }
    }

    /** The suspects of the guard that are still what they were, and still gone. */
    SyncReport accept(SyncCycle cycle, CustomerMappings mappings) {
        var guard = cycle.guard();
        if (guard == null) {
            throw new IllegalArgumentException("the cycle has no guard");
        }
        var still = guard.suspects()
                .stream()
                .flatMap(suspect -> mappings.find(cycle.database(), suspect.customer())
                        .filter(suspect::isStill)
                        .stream())
                .toList();
        tally.read(still.size());
        for (var batch : batches(still)) {
            var stop = looked(batch, verdict -> write(verdict, "Accepted with " + guard.id() + "."));
            if (stop.isPresent()) {
                return stopped(cycle, stop.get());
            }
        }
        means.cycles.saved(cycle.accepted());
        return new SyncReport(tally.counts(), true, null, End.DONE, null);
    }

    /** Looks at one batch and hands each verdict on; why it could not go on, if so. */
    private Optional<Stop> looked(List<CustomerMapping> batch, Consumer<Verdict> then) {
        var stop = hindrance();
        if (stop.isPresent()) {
            return stop;
        }
        return switch (means.look.at(entry.desk(), batch.stream().map(CustomerMapping::company).toList())) {
            case Looked.Blind(var failure) -> Optional.of(failed(failure));
            case Looked.Seen seen -> judged(batch, seen, then);
        };
    }

    private Optional<Stop> judged(List<CustomerMapping> batch, Looked.Seen seen,
            Consumer<Verdict> then) {
        for (var mapping : batch) {
            if (time.isLessThan(Duration.ZERO)) {
                return Optional.of(new Stop(End.OUT_OF_TIME, null));
            }
            var judgement = new Judgement(seen.asOf(), means.clock.instant());
            then.accept(judgement.of(mapping, seen.companies().get(mapping.company())));
        }
        return Optional.empty();
    }

    private Optional<Stop> hindrance() {
        if (time.isLessThan(BATCH_TIME)) {
            return Optional.of(new Stop(End.OUT_OF_TIME, null));
        }
        var used = means.requests.of(entry.desk(), entry.database());
        return used.exceeds(BUDGET, means.clock.instant())
                ? Optional.of(new Stop(End.BUDGET_SPENT, null))
                : Optional.empty();
    }

    private Stop failed(DeskFailure failure) {
        var end = means.access.failed(entry, failure, actor);
        return new Stop(end, end == End.FAILED ? failure : null);
    }

    private void write(Verdict verdict, String why) {
        if (means.marking.write(verdict, actor, why)) {
            tally.wrote(verdict.outcome());
        }
    }

    private SyncReport finished(SyncCycle cycle, @Nullable Guard guard) {
        means.cycles.saved(cycle.finished(guard));
        return new SyncReport(tally.counts(), true, guard, End.DONE, null);
    }

    private SyncReport stopped(SyncCycle cycle, Stop stop) {
        return new SyncReport(tally.counts(), false, cycle.guard(), stop.end(), stop.failure());
    }

    private static List<List<CustomerMapping>> batches(List<CustomerMapping> all) {
        var batches = new ArrayList<List<CustomerMapping>>();
        for (int from = 0; from < all.size(); from += CompanyLook.BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + CompanyLook.BATCH)));
        }
        return batches;
    }

    private record Stop(End end, @Nullable DeskFailure failure) {}
}
