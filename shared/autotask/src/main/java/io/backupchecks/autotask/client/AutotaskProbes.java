package io.backupchecks.autotask.client;

import io.backupchecks.autotask.domain.diagnosis.Probe;
import io.backupchecks.autotask.domain.diagnosis.Probes;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsSource;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import jakarta.inject.Inject;
import java.time.Clock;

/** Opens probes of Autotask. */
public final class AutotaskProbes implements Probes {
    private final Exchange exchange;
    private final ZoneLookUp zones;
    private final AutotaskSettings settings;
    private final ApiCredentialsSource source;
    private final AutotaskConnections connections;
    private final Clock clock;

    @Inject
    AutotaskProbes(Exchange exchange, ZoneLookUp zones, AutotaskSettings settings, ApiCredentialsSource source,
            AutotaskConnections connections, Clock clock) {
        this.exchange = exchange;
        this.zones = zones;
        this.settings = settings;
        this.source = source;
        this.connections = connections;
        this.clock = clock;
    }

    /** On new connections: a kept one may be dead, and no call is repeated. */
    @Override
    public Probe open(SecretVersion secret) {
        connections.forget();
        return new AutotaskProbe(exchange, zones, settings.entryPoints(), new Login(source.read(secret)), clock);
    }
}
