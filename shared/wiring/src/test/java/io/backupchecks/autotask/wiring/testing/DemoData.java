package io.backupchecks.autotask.wiring.testing;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.ReferenceDataRead;
import io.backupchecks.autotask.domain.desk.ZoneRead;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Mapped;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Synced;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Edit;
import io.backupchecks.autotask.domain.mapping.MappingEntry;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.TicketFields;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A tenant that is ready to use: connected, enabled, three customers mapped, a fourth whose company is inactive. The demo
 * customers are {@code 42}, {@code 43}, {@code 44} and {@code 45}; nobody mapped {@code 46}.
 */
final class DemoData {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int NOTE_TYPE = 3;
    /** What customers do not see. */
    private static final int NOTE_PUBLISH = 2;
    private static final Instant CHOSEN = Instant.parse("2026-01-12T09:00:00Z");
    private static final Actor MAPPER = new Actor(new Operator("7", "Anna"), "operator", "demo-data", "demo-data");

    private final DemoComponent component;

    DemoData(DemoComponent component) {
        this.component = component;
    }

    /** Stores it; credentials in a kept folder move to the secret of this start. */
    void store(SecretVersion secret, URI entryPoint) {
        var stored = component.tenants().credentials();
        var version = stored.map(Credentials::version).orElse(0L) + 1;
        var zone = zone(secret, entryPoint);
        var credentials = new Credentials(secret, true, zone.database(), version);
        component.tenants().save(credentials);
        component.tenants().save(zone);
        if (component.entityInformation()
                .ticketFields(credentials, zone, LIMIT) instanceof ReferenceDataRead.Found(var data)) {
            component.tenants().save(data);
        }
        component.tenants().save(settings(zone.database()));
        mappings(zone.database());
    }

    /** What a validation leaves that passes now: the API user was shown to read all time entries. */
    void validate() {
        var credentials = component.tenants().credentials().orElseThrow();
        var shown = component.clock().instant();
        component.connectionProofs()
                .save(new ConnectionProof(credentials.database(), credentials.secret(), shown, shown));
    }

    /** As an administrator does who has validated. */
    void allowResolving() {
        validate();
        var tenants = component.tenants();
        var old = tenants.settings(tenants.credentials().orElseThrow().database()).orElseThrow();
        tenants.save(new Settings(old.database(), old.version() + 1, true, old.environment(), old.errorFields(),
                old.warningFields(), old.dueIn(), old.closedStatuses(), old.objectsInDescription(),
                new Resolving(true, NOTE_TYPE, NOTE_PUBLISH), old.apiLogging()));
    }

    private Zone zone(SecretVersion secret, URI entryPoint) {
        var first = new Database(1);
        var desk = component.serviceDesks()
                .open(new Credentials(secret, true, first, 1), new Zone(first, entryPoint, entryPoint));
        return switch (desk.zone(LIMIT)) {
            case ZoneRead.Found(var zone) -> zone;
            case ZoneRead.UnknownUser _,ZoneRead.Failed _ ->
                throw new IllegalStateException("the simulator tells no zone");
        };
    }

    private static Settings settings(Database database) {
        return new Settings(database, 1, true, Settings.Environment.SANDBOX, fields(1, 136), fields(2, 137),
                Duration.ofHours(24), Set.of(Settings.COMPLETE, 16), 10);
    }

    private static TicketFields fields(int priority, int subIssueType) {
        return new TicketFields(29_682_833, 1, priority, 10, subIssueType, 103, 5, 8);
    }

    private void mappings(Database database) {
        map(database, "42", 174, "Bakker & Zonen B.V.", Status.OK);
        map(database, "43", 175, "Müller Präzisionstechnik GmbH", Status.RENAMED);
        map(database, "44", 176, "株式会社さくら物流", Status.OK);
        map(database, "45", 181, "Closed Shop Ltd", Status.INVALID);
    }

    private void map(Database database, String customer, long company, String name, Status status) {
        var before = MappingEntry.none(database, new CustomerId(customer));
        var mapping = new CustomerMapping(database, before.customer(), new CompanyId(company), name, status,
                reason(status), new Mapped(MAPPER.operator(), CHOSEN), new Synced(CHOSEN, CHOSEN), 1);
        var event = new AuditEvent("demo-" + customer, CHOSEN, AuditEvent.Kind.CUSTOMER_MAPPED, MAPPER, database, null,
                before.customer(), List.of(), 0, "Mapped to company " + company + " '" + name + "'.");
        component.mappings().edit(new Edit(before, MappingEntry.of(mapping), event));
    }

    private static String reason(Status status) {
        return switch (status) {
            case OK -> "";
            case RENAMED -> "Renamed in Autotask from 'Mueller Praezision' on 2026-01-10.";
            case MISSING -> "Not found in Autotask.";
            case INVALID -> "The company is inactive in Autotask.";
        };
    }
}
