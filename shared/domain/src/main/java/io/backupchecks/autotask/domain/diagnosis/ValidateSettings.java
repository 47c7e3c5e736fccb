package io.backupchecks.autotask.domain.diagnosis;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditTrail;
import io.backupchecks.autotask.domain.breaker.BreakerTrail;
import io.backupchecks.autotask.domain.breaker.Breakers;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.configuration.Decisions;
import io.backupchecks.autotask.domain.configuration.ReadReferenceData;
import io.backupchecks.autotask.domain.configuration.ReferenceDataView;
import io.backupchecks.autotask.domain.diagnosis.Check.Outcome;
import io.backupchecks.autotask.domain.diagnosis.Check.Subject;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsStore;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.ConnectionProofs;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.time.TimeLeft;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Looks in one pass at everything that could make a ticket fail and that Autotask shows. What it finds about the right to read
 * time entries decides whether resolving may be allowed.
 */
public final class ValidateSettings {
    /** For reading the lists and recording the result. */
    private static final Duration NEEDED = Duration.ofSeconds(12);
    private static final Duration OLD = Duration.ofDays(365);

    private final Tenants tenants;
    private final Breakers breakers;
    private final Probes probes;
    private final ReadReferenceData referenceData;
    private final ApiCredentialsStore store;
    private final ConnectionProofs proofs;
    private final Decisions decisions;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public ValidateSettings(Tenants tenants, Breakers breakers, Probes probes, ReadReferenceData referenceData,
            ApiCredentialsStore store, ConnectionProofs proofs, Decisions decisions, AuditTrail trail, Clock clock) {
        this.tenants = tenants;
        this.breakers = breakers;
        this.probes = probes;
        this.referenceData = referenceData;
        this.store = store;
        this.proofs = proofs;
        this.decisions = decisions;
        this.trail = trail;
        this.clock = clock;
    }

    public SettingsValidated validate(Caller caller, TimeLeft time) {
        return tenants.credentials()
                .filter(credentials -> credentials.proven() && !tenants.breaker(credentials.secret()).isOpen())
                .<SettingsValidated>map(credentials -> new SettingsValidated.Done(validate(credentials, caller, time)))
                .orElseGet(SettingsValidated.ConnectionUntested::new);
    }

    private Diagnosis validate(Credentials credentials, Caller caller, TimeLeft time) {
        var finding = new Examination(probes.open(credentials.secret()), time).runWithUsage();
        if (finding.isRejected()) {
            breakers.open(credentials, new BreakerTrail(Actor.of(caller), clock.instant()));
        }
        finding.usageOf(credentials.database()).ifPresent(usage -> tenants.save(credentials.database(), usage));
        var checks = new ArrayList<>(finding.diagnosis().checks());
        checks.addAll(settings(credentials, !finding.isRejected() && !time.isLessThan(NEEDED), caller));
        checks.add(RightsWords.excessive(finding.rights()));
        checks.add(age(credentials));
        checks.add(categoryRules(credentials));
        var diagnosis = new Diagnosis(checks);
        record(credentials, diagnosis, caller);
        return diagnosis;
    }

    private List<Check> settings(Credentials credentials, boolean canBeRead, Caller caller) {
        return tenants.settings(credentials.database())
                .map(settings -> settings(settings, canBeRead, caller))
                .orElseGet(() -> List.of(Check.failed(Subject.SETTINGS, "There are no settings yet.",
                        "Choose and save them.")));
    }

    private List<Check> settings(Settings settings, boolean canBeRead, Caller caller) {
        var complete = settings.enabled()
                ? Check.passed(Subject.SETTINGS, "They are complete, and the integration is on.")
                : Check.warning(Subject.SETTINGS, "The integration is switched off.", "Switch it on.");
        return Stream.concat(Stream.of(complete), compared(settings, canBeRead, caller).stream()).toList();
    }

    private List<Check> compared(Settings settings, boolean canBeRead, Caller caller) {
        return canBeRead && referenceData.view(true, caller) instanceof ReferenceDataView.Known(var data, var stale, _)
                && !stale
                        ? SettingsChecks.all(settings, data)
                        : List.of(Check.failed(Subject.PICKLIST_VALUES,
                                "Autotask did not tell its lists, so nothing could be compared.",
                                "Mend what failed above, then validate again."));
    }

    /** What only a ticket that is refused brings to light. */
    private Check categoryRules(Credentials credentials) {
        var last = tenants.lastRefusal(credentials.database())
                .map(refusal -> " Its last refusal, of " + refusal.at().truncatedTo(ChronoUnit.SECONDS) + ": "
                        + String.join(" ", refusal.messages()))
                .orElse("");
        return new Check(Subject.CATEGORY_RULES, Outcome.SKIPPED,
                "Autotask does not tell which fields a ticket category demands, nor its rules about duplicates." + last,
                "Make one test ticket in the sandbox with these settings.");
    }

    private Check age(Credentials credentials) {
        var days = Duration.between(store.addedAt(credentials.secret()), clock.instant());
        return days.compareTo(OLD) < 0
                ? Check.passed(Subject.SECRET_AGE, stored(days))
                : Check.warning(Subject.SECRET_AGE, stored(days),
                        "Generate a new secret for the API user in Autotask and store it here.");
    }

    private static String stored(Duration ago) {
        return ago.toDays() == 0 ? "It was stored today." : "It was stored " + ago.toDays() + " days ago.";
    }

    private void record(Credentials credentials, Diagnosis diagnosis, Caller caller) {
        var event = AuditEvent.ofTenant("validation-" + caller.tokenId() + "-" + clock.millis(), clock.instant(),
                AuditEvent.Kind.SETTINGS_VALIDATED, Actor.of(caller), credentials.database(),
                "Outcome: " + diagnosis.outcome().name().toLowerCase(Locale.ROOT) + ".");
        proofs.proof(credentials.database())
                .filter(proof -> proof.secret().equals(credentials.secret()))
                .map(proof -> new ConnectionProof(proof.database(), proof.secret(), proof.testedAt(),
                        readsTimeEntries(diagnosis) ? clock.instant() : null))
                .ifPresentOrElse(proof -> decisions.save(proof, event), () -> trail.record(event));
    }

    private static boolean readsTimeEntries(Diagnosis diagnosis) {
        return diagnosis.checks()
                .stream()
                .anyMatch(check -> check.subject() == Subject.RIGHTS_TIME_ENTRIES
                        && check.outcome() == Outcome.PASSED);
    }
}
