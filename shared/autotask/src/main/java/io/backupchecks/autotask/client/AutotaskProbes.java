package io.backupchecks.autotask.client;

import io.backupchecks.autotask.domain.diagnosis.Probe;
import io.backupchecks.autotask.domain.diagnosis.Probes;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsSource;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import jakarta.inject.Inject;

/** Opens probes of Autotask. */
public final class AutotaskProbes implements Probes {
    private final Exchange exchange;
    private final ZoneLookUp zones;
    private final AutotaskSettings settings;
    private final ApiCredentialsSource source;

    @Inject
    AutotaskProbes(Exchange exchange, ZoneLookUp zones, AutotaskSettings settings, ApiCredentialsSource source) {
        this.exchange = exchange;
        this.zones = zones;
        this.settings = settings;
        this.source = source;
    }

    @Override
    public Probe open(SecretVersion secret) {
        return new AutotaskProbe(exchange, zones, settings.entryPoints(), new Login(source.read(secret)));
    }
}
