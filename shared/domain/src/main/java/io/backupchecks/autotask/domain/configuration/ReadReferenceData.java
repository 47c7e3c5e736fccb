package io.backupchecks.autotask.domain.configuration;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.breaker.RejectedCredentials;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.EntityInformation;
import io.backupchecks.autotask.domain.desk.ReferenceDataRead;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.tenant.Zone;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Reads the tenant's reference data: from storage while it is less than a day old, else from Autotask, in two calls. */
public final class ReadReferenceData {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Tenants tenants;
    private final EntityInformation information;
    private final ServiceDesks desks;
    private final RejectedCredentials rejected;
    private final Clock clock;

    @Inject
    public ReadReferenceData(Tenants tenants, EntityInformation information, ServiceDesks desks,
            RejectedCredentials rejected, Clock clock) {
        this.tenants = tenants;
        this.information = information;
        this.desks = desks;
        this.rejected = rejected;
        this.clock = clock;
    }

    /** @param refresh whether it is read from Autotask at any age */
    public ReferenceDataView view(boolean refresh, Caller caller) {
        return tenants.credentials()
                .filter(Credentials::proven)
                .map(credentials -> view(credentials, refresh, caller))
                .orElseGet(ReferenceDataView.ConnectionUntested::new);
    }

    /** As recent as can be had; empty where nothing was ever read and nothing can be read now. */
    Optional<ReferenceData> recent(Credentials credentials, Caller caller) {
        return view(credentials, false, caller) instanceof ReferenceDataView.Known known
                ? Optional.of(known.data())
                : Optional.empty();
    }

    private ReferenceDataView view(Credentials credentials, boolean refresh, Caller caller) {
        var stored = tenants.referenceData(credentials.database());
        var settings = tenants.settings(credentials.database());
        return stored.filter(data -> !refresh && isRecent(data))
                .or(() -> live(credentials, caller))
                .<ReferenceDataView>map(data -> new ReferenceDataView.Known(data, false, settings))
                .or(() -> stored.map(data -> new ReferenceDataView.Known(data, true, settings)))
                .orElseGet(ReferenceDataView.Unavailable::new);
    }

    private boolean isRecent(ReferenceData data) {
        return clock.instant().isBefore(data.readAt().plus(KEPT)) && data.has(Flaw.Setting.NOTE_TYPE.field());
    }

    /** Nothing is asked while the breaker is open. */
    private Optional<ReferenceData> live(Credentials credentials, Caller caller) {
        return tenants.zone(credentials.database())
                .filter(_ -> !tenants.breaker(credentials.secret()).isOpen())
                .flatMap(zone -> live(new Means(credentials, zone, caller)));
    }

    private Optional<ReferenceData> live(Means means) {
        var tickets = found(information.ticketFields(means.credentials(), means.zone(), LIMIT), means);
        var whole = tickets
                .flatMap(data -> found(information.noteFields(means.credentials(), means.zone(), LIMIT), means)
                        .map(notes -> data.with(notes.picklists())));
        whole.ifPresent(tenants::save);
        return whole;
    }

    private Optional<ReferenceData> found(ReferenceDataRead read, Means means) {
        return switch (read) {
            case ReferenceDataRead.Found(var data) -> Optional.of(data);
            case ReferenceDataRead.Failed(var failure) -> {
                if (failure instanceof DeskFailure.CredentialsRejected) {
                    rejected.met(desks.open(means.credentials(), means.zone()), means.credentials(), means.zone(),
                            Actor.of(means.caller()));
                }
                yield Optional.empty();
            }
        };
    }

    private record Means(Credentials credentials, Zone zone, Caller caller) {}
}
