package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Mapped;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Synced;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Edit;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Edited;
import io.backupchecks.autotask.domain.mapping.MappingEntry;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;
import java.time.Instant;
import java.util.List;

/** Mappings for tests, and edits that write them. */
public final class SampleMappings {
    /** When the sample mappings were chosen. */
    public static final Instant CHOSEN = Instant.parse("2026-02-03T08:00:00.123456789Z");

    private static final Mapped MAPPED = new Mapped(new Operator("operator-3", "A person who maps"), CHOSEN);
    private static final Synced SYNCED = new Synced(CHOSEN.plusSeconds(2), CHOSEN.minusSeconds(1));

    private SampleMappings() {}

    /** Of the sample tenant. */
    public static CustomerMapping mapping(CustomerId customer, CompanyId company, String name, Status status,
            long version) {
        return mapping(Samples.DATABASE, customer, company, name, status, version);
    }

    /** Of any tenant. */
    public static CustomerMapping mapping(Database database, CustomerId customer, CompanyId company, String name,
            Status status, long version) {
        return new CustomerMapping(database, customer, company, name, status, status == Status.OK ? "" : "As told.",
                MAPPED, SYNCED, version);
    }

    /** The same mapping, last looked at then. */
    public static CustomerMapping syncedAt(CustomerMapping of, Instant at) {
        return new CustomerMapping(of.database(), of.customer(), of.company(), of.companyName(), of.status(),
                of.statusReason(), of.mapped(), new Synced(at, at.minusSeconds(1)), of.version());
    }

    /** The edit that writes {@code mapping} over the version before it. */
    public static Edit edit(CustomerMappings mappings, CustomerMapping mapping) {
        var stored = mappings.entry(mapping.database(), mapping.customer());
        var before = new MappingEntry(mapping.database(), mapping.customer(), mapping.version() - 1, stored.mapping());
        return new Edit(before, MappingEntry.of(mapping),
                event(mapping.database(), mapping.customer(), "mapped-" + mapping.hashCode()));
    }

    /** @return whether the edit held */
    public static boolean store(CustomerMappings mappings, CustomerMapping mapping) {
        return mappings.edit(edit(mappings, mapping)) instanceof Edited.Held;
    }

    /** What an operator did to a customer's mapping. */
    public static AuditEvent event(Database database, CustomerId customer, String id) {
        return new AuditEvent(id, CHOSEN, AuditEvent.Kind.CUSTOMER_MAPPED, Actor.of(Samples.caller(Role.OPERATOR)),
                database, null, customer, List.of(), 0, "Mapped.");
    }
}
