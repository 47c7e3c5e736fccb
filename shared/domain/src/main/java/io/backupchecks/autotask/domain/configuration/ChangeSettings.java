package io.backupchecks.autotask.domain.configuration;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.Witness;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.ConnectionProofs;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Tenants;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Changes the settings of the tenant in use: only on proven credentials, only to values that the tenant has. */
public final class ChangeSettings {
    private final Tenants tenants;
    private final ConnectionProofs proofs;
    private final ReadReferenceData referenceData;
    private final Decisions decisions;
    private final Witness witness;
    private final Clock clock;

    @Inject
    public ChangeSettings(Tenants tenants, ConnectionProofs proofs, ReadReferenceData referenceData,
            Decisions decisions, Witness witness, Clock clock) {
        this.tenants = tenants;
        this.proofs = proofs;
        this.referenceData = referenceData;
        this.decisions = decisions;
        this.witness = witness;
        this.clock = clock;
    }

    /** What is wanted, once it is known for which tenant and as which version. */
    @FunctionalInterface
    public interface Wish {
        Settings of(Database database, long version);
    }

    public SettingsChange change(Wish wish, Seen<Settings> seen, Caller caller) {
        var credentials = tenants.credentials();
        var stored = credentials.map(Credentials::database).flatMap(tenants::settings);
        if (!seen.isStill(stored)) {
            return new SettingsChange.Stale(stored);
        }
        return told(credentials.filter(Credentials::proven)
                .map(proven -> change(proven, wish, stored, caller))
                .orElseGet(SettingsChange.ConnectionUntested::new),
                credentials.map(Credentials::database).orElse(Database.NONE), caller);
    }

    private SettingsChange change(Credentials credentials, Wish wish, Optional<Settings> stored, Caller caller) {
        var wanted = wish.of(credentials.database(), stored.map(Settings::version).orElse(0L) + 1);
        return refusal(credentials, wanted, caller).orElseGet(() -> save(wanted, stored, caller));
    }

    private Optional<SettingsChange> refusal(Credentials credentials, Settings wanted, Caller caller) {
        var known = referenceData.recent(credentials, caller);
        if (known.isEmpty()) {
            return Optional.of(new SettingsChange.ReferenceDataUnavailable());
        }
        var flaws = new ChosenValues(wanted).flaws(known.get()).toList();
        if (!flaws.isEmpty()) {
            return Optional.of(new SettingsChange.Unacceptable(flaws));
        }
        return wanted.resolving().allowed() && !isValidated(credentials)
                ? Optional.of(new SettingsChange.ValidationRequired())
                : Optional.empty();
    }

    private boolean isValidated(Credentials credentials) {
        return proofs.proof(credentials.database())
                .filter(ConnectionProof::readsTimeEntries)
                .filter(proof -> proof.secret().equals(credentials.secret()))
                .isPresent();
    }

    private SettingsChange told(SettingsChange answer, Database database, Caller caller) {
        why(answer).ifPresent(why -> witness.record(refused(why, database, caller)));
        return answer;
    }

    private static Optional<String> why(SettingsChange answer) {
        return switch (answer) {
            case SettingsChange.ConnectionUntested _ ->
                Optional.of("The credentials have not passed the connection test.");
            case SettingsChange.ReferenceDataUnavailable _ ->
                Optional.of("The lists of the tenant are not known and cannot be read.");
            case SettingsChange.ValidationRequired _ ->
                Optional.of("Resolving is not allowed before a validation has shown the right to read time entries.");
            case SettingsChange.Changed _,SettingsChange.Stale _,SettingsChange.Unacceptable _ -> Optional.empty();
        };
    }

    private AuditEvent refused(String why, Database database, Caller caller) {
        var at = clock.instant();
        var id = AuditEvent.Kind.SETTINGS_REFUSED.id(Actor.of(caller), at);
        return AuditEvent.ofTenant(id, at, AuditEvent.Kind.SETTINGS_REFUSED, Actor.of(caller), database, why);
    }

    private SettingsChange save(Settings wanted, Optional<Settings> stored, Caller caller) {
        return decisions.save(wanted, event(wanted, stored, caller))
                ? new SettingsChange.Changed(wanted)
                : new SettingsChange.Stale(tenants.settings(wanted.database()));
    }

    private AuditEvent event(Settings wanted, Optional<Settings> stored, Caller caller) {
        return AuditEvent.ofTenant("settings-" + wanted.database() + "-" + wanted.version(), clock.instant(),
                AuditEvent.Kind.SETTINGS_CHANGED, Actor.of(caller), wanted.database(),
                SettingsDifference.of(stored, wanted));
    }
}
