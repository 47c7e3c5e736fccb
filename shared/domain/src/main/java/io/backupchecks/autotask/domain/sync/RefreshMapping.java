package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.sync.CompanyLook.Looked;
import io.backupchecks.autotask.domain.sync.SyncReport.End;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Looks at the company of one mapping, because somebody asked: a guard is for many at once. */
public final class RefreshMapping {
    private final Access access;
    private final CustomerMappings mappings;
    private final CompanyLook look;
    private final Marking marking;
    private final Clock clock;

    @Inject
    RefreshMapping(Access access, CustomerMappings mappings, CompanyLook look, Marking marking, Clock clock) {
        this.access = access;
        this.mappings = mappings;
        this.look = look;
        this.marking = marking;
        this.clock = clock;
    }

    /** Needs at most two queries. */
    public Refreshed refresh(CustomerId customer, Actor actor) {
        return switch (access.open()) {
            case Access.Entry.Shut(var end) -> new Refreshed.Hindered(end);
            case Access.Entry.Open entry -> mappings.find(entry.database(), customer)
                    .map(mapping -> refresh(entry, mapping, actor))
                    .orElseGet(Refreshed.NotMapped::new);
        };
    }

    private Refreshed refresh(Access.Entry.Open entry, CustomerMapping mapping, Actor actor) {
        var first = looked(entry, mapping);
        return first instanceof Attempt.Judged(var verdict) && verdict.outcome().isAbsence()
                ? ended(looked(entry, mapping), entry, actor)
                : ended(first, entry, actor);
    }

    private Attempt looked(Access.Entry.Open entry, CustomerMapping mapping) {
        return switch (look.at(entry.desk(), List.of(mapping.company()))) {
            case Looked.Blind(var failure) -> new Attempt.Blind(failure);
            case Looked.Seen(var asOf, var companies) -> new Attempt.Judged(
                    new Judgement(asOf, clock.instant()).of(mapping, companies.get(mapping.company())));
        };
    }

    private Refreshed ended(Attempt attempt, Access.Entry.Open entry, Actor actor) {
        return switch (attempt) {
            case Attempt.Blind(var failure) -> access.failed(entry, failure, actor) == End.FAILED
                    ? new Refreshed.Failed(failure)
                    : new Refreshed.Hindered(End.CREDENTIALS_REJECTED);
            case Attempt.Judged(var verdict) when marking.write(verdict, actor, "") ->
                new Refreshed.Done(verdict.after());
            case Attempt.Judged(var verdict) -> overtaken(entry, verdict.before().customer());
        };
    }

    /** Somebody else wrote meanwhile: what stands there is newer. */
    private Refreshed overtaken(Access.Entry.Open entry, CustomerId customer) {
        return mappings.find(entry.database(), customer)
                .<Refreshed>map(Refreshed.Done::new)
                .orElseGet(Refreshed.NotMapped::new);
    }

    private sealed interface Attempt {
        record Judged(Verdict verdict) implements Attempt {}

        record Blind(DeskFailure failure) implements Attempt {}
    }

    /** How a refresh ended. */
    public sealed interface Refreshed {
        /** The mapping as it stands now. */
        record Done(CustomerMapping mapping) implements Refreshed {}

        record NotMapped() implements Refreshed {}

        /** Autotask was not asked, or rejects the credentials. */
        record Hindered(End end) implements Refreshed {}

        /** Autotask was asked and gave nothing that can be trusted; the mapping is as it was. */
        record Failed(DeskFailure failure) implements Refreshed {}
    }
}
