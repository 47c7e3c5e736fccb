package io.backupchecks.autotask.client;

import io.backupchecks.autotask.domain.desk.EntityInformation;
import io.backupchecks.autotask.domain.desk.ReferenceDataRead;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsSource;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Zone;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Reads the entity information with the version of the credentials that is in force. */
public final class AutotaskEntityInformation implements EntityInformation {
    private final Exchange exchange;
    private final ApiCredentialsSource source;
    private final Clock clock;

    @Inject
    AutotaskEntityInformation(Exchange exchange, ApiCredentialsSource source, Clock clock) {
        this.exchange = exchange;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public ReferenceDataRead ticketFields(Credentials credentials, Zone zone, Duration limit) {
        return fields(credentials, zone, Request.get(Operation.READ_TICKET_FIELDS, Endpoints.of(zone).ticketFields(),
                limit));
    }

    @Override
    public ReferenceDataRead noteFields(Credentials credentials, Zone zone, Duration limit) {
        return fields(credentials, zone, Request.get(Operation.READ_NOTE_FIELDS, Endpoints.of(zone).noteFields(),
                limit));
    }

    private ReferenceDataRead fields(Credentials credentials, Zone zone, Request request) {
        var login = new Login(source.read(credentials.secret()));
        var readAt = clock.instant();
        return new Reads(exchange, login.headers(), login.messages()).read(request)
                .map(tree -> new FieldAnswers(login.messages()).fields(tree, zone.database(), readAt),
                        ReferenceDataRead.Failed::new);
    }
}
