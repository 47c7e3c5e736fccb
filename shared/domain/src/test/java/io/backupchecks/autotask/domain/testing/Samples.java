package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.run.AffectedObject;
import io.backupchecks.autotask.domain.run.BackupRun;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.run.Severity;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.TicketFields;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.ticket.CreateRequest;
import io.backupchecks.autotask.domain.ticket.RunKey;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Values for tests, each distinct from all others. */
public final class Samples {
    public static final Database DATABASE = new Database(632_538);
    public static final SecretVersion SECRET = new SecretVersion("secret-version-1");
    public static final Credentials CREDENTIALS = new Credentials(SECRET, true, DATABASE, 1);
    public static final Zone ZONE = new Zone(DATABASE, URI.create("https://webservices14.autotask.net/ATServicesRest/"),
            URI.create("https://ww14.autotask.net/"));
    public static final TicketFields ERROR_FIELDS = new TicketFields(29_682_833, 1, 2, 10, 136, 3, 4, 8);
    public static final TicketFields WARNING_FIELDS = new TicketFields(29_682_833, 1, 3, 10, 136, 3, 4, 8);
    public static final Settings SETTINGS = new Settings(DATABASE, 1, true, Settings.Environment.SANDBOX, ERROR_FIELDS,
            WARNING_FIELDS, Duration.ofHours(24), Set.of(Settings.COMPLETE), 20);
    public static final CustomerId CUSTOMER = new CustomerId("customer-17");
    public static final CustomerId OTHER_CUSTOMER = new CustomerId("customer-18");
    public static final CompanyId COMPANY = new CompanyId(29_683_543);
    public static final CustomerMapping MAPPING = SampleMappings.mapping(DATABASE, CUSTOMER, COMPANY,
            "Northwind Traders", CustomerMapping.Status.OK, 1);
    public static final RunId RUN = new RunId("1234");
    public static final RunKey KEY = new RunKey(DATABASE, RUN);
    public static final String ISSUER = "https://backupchecks.example";

    public static final BackupRun REPORT = new BackupRun("Northwind", "Nightly servers", "Veeam - Backup", "Failed",
            Severity.ERROR,
            OffsetDateTime.parse("2026-03-02T01:15:00+01:00"), Optional.of("Second failure in a row"),
            Optional.of("https://backupchecks.example/runs/1234"),
            List.of(new AffectedObject("srv-files-01", Severity.ERROR, "Snapshot could not be created")));

    /** The marker of {@link #KEY} under {@link #ISSUER}, as it was calculated elsewhere. */
    public static final Marker MARKER = new Marker("BC1-TR6IAJMGPDWRAUW67ITAELFBNS");

    private Samples() {}

    /** A person active in this role; each role is another person. */
    public static Caller caller(Role role) {
        var name = role.name().toLowerCase(Locale.ROOT);
        return new Caller(new Operator(name + "-7", "A person who is " + name), role, "token-of-" + name,
                new RequestId("request-of-" + name));
    }

    /** An operator with a request of its own. */
    public static Caller operator(String requestId) {
        var caller = caller(Role.OPERATOR);
        return new Caller(caller.operator(), caller.role(), caller.tokenId(), new RequestId(requestId));
    }

    public static BackupRun run() {
        return REPORT;
    }

    /** A wish for a ticket about {@link #RUN}, without a confirmation. */
    public static CreateRequest request() {
        return request(RUN, OptionalLong.empty());
    }

    /** The same with the confirmation of an attempt. */
    public static CreateRequest confirming(long attempt) {
        return request(RUN, OptionalLong.of(attempt));
    }

    public static CreateRequest request(RunId run, OptionalLong confirmation) {
        return new CreateRequest(run, CUSTOMER, REPORT, confirmation);
    }
}
