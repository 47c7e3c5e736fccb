package io.backupchecks.autotask.domain.mapping;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.mapping.CompanyDesk.Opening;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Mapped;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Synced;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Edit;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Edited;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Tenants;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Maps a customer to a company, to another one, or to none. A company is stored only if Autotask shows it now, and active. */
public final class MapCustomer {
    private static final Duration READ = Duration.ofSeconds(5);

    private final Tenants tenants;
    private final CustomerMappings mappings;
    private final CompanyDesk companyDesk;
    private final RefusedMappings refusedMappings;
    private final Clock clock;

    @Inject
    MapCustomer(Tenants tenants, CustomerMappings mappings, CompanyDesk companyDesk,
            RefusedMappings refusedMappings, Clock clock) {
        this.tenants = tenants;
        this.mappings = mappings;
        this.companyDesk = companyDesk;
        this.refusedMappings = refusedMappings;
        this.clock = clock;
    }

    /** Maps, also where the customer is mapped to another company: that one becomes free. */
    public MappingChange map(Wish wish, CompanyId company, Caller caller) {
        var credentials = tenants.credentials();
        var asked = new RefusedMappings.Asked(credentials.map(Credentials::database).orElse(Database.NONE),
                wish.customer(), company, caller);
        return refusedMappings.told(expected(credentials, wish,
                (found, before) -> looked(new Step(before, company, caller), found)), asked);
    }

    /** Takes the mapping away; the company becomes free. */
    public MappingChange unmap(Wish wish, Caller caller) {
        return expected(tenants.credentials(), wish, (_, before) -> before.found()
                .map(former -> written(
                        new Edit(before, before.unmapped(), MappingTrail.unmapped(former, caller, clock.instant())),
                        new MappingChange.Unmapped()))
                .orElseGet(MappingChange.NotMapped::new));
    }

    private MappingChange expected(Optional<Credentials> credentials, Wish wish, Change change) {
        return credentials.map(found -> {
            var before = mappings.entry(found.database(), wish.customer());
            return wish.expectation().holds(before.seenVersion())
                    ? change.of(found, before)
                    : new MappingChange.Stale(before.seenVersion());
        }).orElseGet(() -> new MappingChange.Impossible(new Obstacle.NotConfigured()));
    }

    private MappingChange looked(Step step, Credentials credentials) {
        return switch (companyDesk.open(credentials, step.caller())) {
            case Opening.Closed(var obstacle) -> new MappingChange.Impossible(obstacle);
            case Opening.Open opened -> looked(step, opened);
        };
    }

    private MappingChange looked(Step step, Opening.Open opened) {
        var asOf = clock.instant();
        return switch (opened.desk().company(step.company(), READ)) {
            case CompanyRead.Found found when found.active() -> mapped(step, found, asOf);
            case CompanyRead.Found found -> new MappingChange.CompanyInactive(found);
            case CompanyRead.Absent _ -> new MappingChange.CompanyAbsent();
            case CompanyRead.Failed(var failure) ->
                new MappingChange.Impossible(companyDesk.failed(opened, failure));
        };
    }

    private MappingChange mapped(Step step, CompanyRead.Found company, Instant asOf) {
        var now = clock.instant();
        var before = step.before();
        var mapping = new CustomerMapping(before.database(), before.customer(), company.id(), company.name(), Status.OK,
                "", new Mapped(step.caller().operator(), now), new Synced(now, asOf), before.version() + 1);
        var event = MappingTrail.mapped(before, mapping, step.caller(), now);
        return written(new Edit(before, MappingEntry.of(mapping), event),
                new MappingChange.Mapped(mapping, before.mapping() == null));
    }

    private MappingChange written(Edit edit, MappingChange done) {
        return switch (mappings.edit(edit)) {
            case Edited.Held _ -> done;
            case Edited.Moved(var now) -> new MappingChange.Stale(now.seenVersion());
            case Edited.Taken(var by) -> new MappingChange.Taken(by);
        };
    }

    /** Whose mapping is to be changed, if it is still what the caller knew. */
    public record Wish(CustomerId customer, Expectation expectation) {}

    private record Step(MappingEntry before, CompanyId company, Caller caller) {}

    @FunctionalInterface
    private interface Change {
        MappingChange of(Credentials credentials, MappingEntry before);
    }
}
