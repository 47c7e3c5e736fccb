package io.backupchecks.autotask.client;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.NewTicket;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.diagnosis.Probe;
import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.TicketFields;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import javax.net.ssl.SSLContext;

/** The client wired to one address, and everything that was reported of its calls. */
final class Desk implements CallObserver {
    static final Database DATABASE = new Database(632_538);
    static final Credentials CREDENTIALS = new Credentials(new SecretVersion("v-7"), true, DATABASE, 3);
    static final ApiCredentials LOGIN = new ApiCredentials("api-user@provider.example", new Secret("canary$~*#@one"),
            new Secret("CANARYTWO27"));
    static final Marker MARKER = new Marker("BC1-TR6IAJMGPDWRAUW67ITAELFBNS");
    static final Marker OTHER = new Marker("BC1-AAAAAAMGPDWRAUW67ITAELFBNS");
    static final NewTicket TICKET = new NewTicket(MARKER, new CompanyId(174), "Backup \"nightly\" failed",
            "Über\nzwei Zeilen", new TicketFields(8, 1, 2, 10, 137, null, 5, null),
            Instant.parse("2026-03-04T05:06:07.890Z"));
    static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    final List<CallReport> reports = new CopyOnWriteArrayList<>();
    final List<URI> overrides = new CopyOnWriteArrayList<>();
    final AutotaskConnections connections;
    private final URI api;
    private final AutotaskSettings settings;
    private final Exchange exchange;

    Desk(URI api) {
        this(AutotaskSettings.overriddenBy(api));
    }

    Desk(AutotaskSettings settings) {
        this(settings, AutotaskConnections::new);
    }

    Desk(URI api, SSLContext tls) {
        this(AutotaskSettings.overriddenBy(api),
                (settings, observer) -> new AutotaskConnections(settings, observer, tls));
    }

    private Desk(AutotaskSettings settings,
            BiFunction<AutotaskSettings, CallObserver, AutotaskConnections> connecting) {
        this.api = settings.entryPoint();
        this.settings = settings;
        connections = connecting.apply(settings, this);
        exchange = new Exchange(connections, new UrlRule(settings), this);
    }

    ServiceDesk open() {
        return open(LOGIN);
    }

    ServiceDesk open(Zone zone) {
        return new AutotaskServiceDesks(exchange, zones(), _ -> LOGIN).open(CREDENTIALS, zone);
    }

    ServiceDesk open(ApiCredentials login) {
        return new AutotaskServiceDesks(exchange, zones(), _ -> login).open(CREDENTIALS, zone());
    }

    ZoneLookUp zones() {
        return new ZoneLookUp(exchange, new UrlRule(settings), settings);
    }

    AutotaskEntityInformation entityInformation() {
        return new AutotaskEntityInformation(exchange, _ -> LOGIN, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    Probe probe() {
        return probe(LOGIN);
    }

    Probe probe(ApiCredentials login) {
        return new AutotaskProbes(exchange, zones(), settings, _ -> login, connections,
                Clock.fixed(NOW, ZoneOffset.UTC))
                .open(CREDENTIALS.secret());
    }

    WarmUp warmUp() {
        return new WarmUp(exchange, settings);
    }

    Zone zone() {
        return new Zone(DATABASE, api, api.resolve("/"));
    }

    @Override
    public void called(CallReport report) {
        reports.add(report);
    }

    @Override
    public void entryPointOverridden(URI entryPoint) {
        overrides.add(entryPoint);
    }
}
