package io.backupchecks.autotask.client;

import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsSource;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Zone;
import jakarta.inject.Inject;

/** Opens Autotask with the version of the credentials that is in force. */
public final class AutotaskServiceDesks implements ServiceDesks {
    private final Exchange exchange;
    private final ZoneLookUp zones;
    private final ApiCredentialsSource source;

    @Inject
    AutotaskServiceDesks(Exchange exchange, ZoneLookUp zones, ApiCredentialsSource source) {
        this.exchange = exchange;
        this.zones = zones;
        this.source = source;
    }

    @Override
    public ServiceDesk open(Credentials credentials, Zone zone) {
        var login = new Login(source.read(credentials.secret()));
        return new AutotaskServiceDesk(exchange, login, Endpoints.of(zone), zones);
    }
}
