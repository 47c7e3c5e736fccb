package io.backupchecks.autotask.domain.diagnosis;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditTrail;
import io.backupchecks.autotask.domain.breaker.BreakerTrail;
import io.backupchecks.autotask.domain.breaker.Breakers;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.configuration.Decisions;
import io.backupchecks.autotask.domain.diagnosis.Check.Outcome;
import io.backupchecks.autotask.domain.diagnosis.Check.Subject;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.ConnectionProofs;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.time.TimeLeft;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;

/**
 * Tests the credentials in force. Only where nothing failed are they proven, in the database that Autotask named, and the breaker
 * closes. A refused login opens it: one wrong password costs one failed login.
 */
public final class TestConnection {
    private final Tenants tenants;
    private final Breakers breakers;
    private final Probes probes;
    private final Decisions decisions;
    private final ConnectionProofs proofs;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public TestConnection(Tenants tenants, Breakers breakers, Probes probes, Decisions decisions,
            ConnectionProofs proofs, AuditTrail trail, Clock clock) {
        this.tenants = tenants;
        this.breakers = breakers;
        this.probes = probes;
        this.decisions = decisions;
        this.proofs = proofs;
        this.trail = trail;
        this.clock = clock;
    }

    public ConnectionTested test(Caller caller, TimeLeft time) {
        return tenants.credentials()
                .<ConnectionTested>map(credentials -> new ConnectionTested.Done(test(credentials, caller, time)))
                .orElseGet(ConnectionTested.NotConfigured::new);
    }

    private Diagnosis test(Credentials credentials, Caller caller, TimeLeft time) {
        var finding = new Examination(probes.open(credentials.secret()), time).run();
        var zone = finding.zone();
        if (zone == null || finding.diagnosis().outcome() == Outcome.FAILED) {
            failed(credentials, finding, caller);
        } else {
            prove(credentials, zone, finding, caller);
        }
        return finding.diagnosis();
    }

    private void failed(Credentials credentials, Finding finding, Caller caller) {
        if (finding.isRejected()) {
            breakers.open(credentials, new BreakerTrail(Actor.of(caller), clock.instant()));
        }
        trail.record(event(credentials.database(), finding.diagnosis(), caller));
    }

    /** The item comes last: once it says proven, everything that goes with it is there. */
    private void prove(Credentials credentials, Zone zone, Finding finding, Caller caller) {
        var proven = new Credentials(credentials.secret(), true, zone.database(), credentials.version() + 1);
        var event = event(zone.database(), finding.diagnosis(), caller);
        tenants.save(zone);
        breakers.save(Breaker.closed(credentials.secret()),
                new BreakerTrail(Actor.of(caller), clock.instant()).closed(zone.database()));
        proofs.save(proof(credentials, zone));
        if (credentials.proven() && credentials.database().equals(zone.database())) {
            trail.record(event);
        } else if (decisions.save(proven, event)) {
            noteDatabase(credentials, zone, finding);
        } else {
            finding.add(new Check(Subject.RECORD, Outcome.FAILED,
                    "Other credentials were stored while these were tested; those are untested.", "Test again."));
            trail.record(event(zone.database(), finding.diagnosis(), caller));
        }
    }

    private static void noteDatabase(Credentials former, Zone zone, Finding finding) {
        if (!former.database().equals(zone.database()) && !former.database().equals(Database.NONE)) {
            finding.add(new Check(Subject.RECORD, Outcome.WARNING,
                    "Another database than before is in use now: " + zone.database() + " instead of "
                            + former.database()
                            + ". Settings, mappings and tickets of the former are kept and come back with it.",
                    "If that was not meant, store the former credentials again and test."));
        }
    }

    /** What a validation showed with the same version of the credentials still holds. */
    private ConnectionProof proof(Credentials credentials, Zone zone) {
        var readsTimeEntriesAt = proofs.proof(zone.database())
                .filter(former -> former.secret().equals(credentials.secret()))
                .map(ConnectionProof::readsTimeEntriesAt)
                .orElse(null);
        return new ConnectionProof(zone.database(), credentials.secret(), clock.instant(), readsTimeEntriesAt);
    }

    private AuditEvent event(Database database, Diagnosis diagnosis, Caller caller) {
        var failed = diagnosis.checks()
                .stream()
                .filter(check -> check.outcome() == Outcome.FAILED)
                .map(check -> check.subject().title())
                .collect(Collectors.joining("; "));
        return AuditEvent.ofTenant("connection-test-" + caller.tokenId() + "-" + clock.millis(), clock.instant(),
                AuditEvent.Kind.CONNECTION_TESTED, Actor.of(caller), database,
                failed.isEmpty() ? "Passed." : "Failed: " + failed + ".");
    }
}
