package io.backupchecks.autotask.domain.diagnosis;

import io.backupchecks.autotask.domain.diagnosis.Check.Outcome;
import io.backupchecks.autotask.domain.diagnosis.Check.Subject;
import io.backupchecks.autotask.domain.tenant.Usage;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.time.TimeLeft;
import java.time.Duration;
import java.util.List;

/** Asks Autotask step by step, in at most seven calls, and stops where going on would show nothing more. */
final class Examination {
    /** Kept back for recording the result. */
    private static final Duration RESERVE = Duration.ofSeconds(5);
    /** Connecting included: the first host has longer, a handshake from cold takes its time. */
    private static final List<Duration> ENTRY = List.of(Duration.ofSeconds(9), Duration.ofSeconds(5));
    private static final Duration FIRST = Duration.ofSeconds(6);
    private static final Duration FURTHER = Duration.ofSeconds(3);

    private final Probe probe;
    private final TimeLeft time;
    private final Finding finding = new Finding();

    Examination(Probe probe, TimeLeft time) {
        this.probe = probe;
        this.time = time;
    }

    Finding run() {
        switch (zone()) {
            case Probed.Given<Zone>(var zone) -> at(zone);
            case Probed.Failed<Zone>(var trouble) -> nowhere(trouble);
        }
        return finding;
    }

    /** With one more call, for how much the tenant has used of its hour. */
    Finding runWithUsage() {
        var zone = run().zone();
        if (zone != null && !finding.isRejected()) {
            usage(zone);
        }
        return finding;
    }

    private void usage(Zone zone) {
        switch (probe.usage(zone, limit(FURTHER))) {
            case Probed.Given<Usage>(var usage) -> finding.saw(usage);
            case Probed.Failed<Usage>(var trouble) -> finding.failed(Subject.HOURLY_USAGE, trouble);
        }
    }

    /** The second host is asked where the first one did not tell. */
    private Probed<Zone> zone() {
        var first = probe.zone(0, limit(ENTRY.getFirst()));
        if (first instanceof Probed.Given<Zone> || probe.entries() == 1) {
            return first;
        }
        var second = probe.zone(1, limit(ENTRY.getLast()));
        return second instanceof Probed.Failed<Zone>(Trouble.NoConnection _) ? first : second;
    }

    private void nowhere(Trouble trouble) {
        if (trouble instanceof Trouble.NoConnection) {
            finding.failed(Subject.NETWORK, trouble);
        } else {
            finding.passed(Subject.NETWORK, "Autotask answers.");
            finding.failed(Subject.ZONE, trouble);
        }
    }

    private void at(Zone zone) {
        finding.found(zone);
        finding.passed(Subject.NETWORK, "Autotask answers.");
        finding.passed(Subject.ZONE,
                "The user belongs to database " + zone.database() + " at " + zone.api().getHost() + ".");
        var tickets = probe.rights(zone, Entity.TICKETS, limit(FIRST));
        if (isLoggedIn(tickets)) {
            finding.passed(Subject.CREDENTIALS, "User name and password are right.");
            finding.passed(Subject.TRACKING_IDENTIFIER, "It is known to Autotask.");
            rights(zone, tickets);
        }
    }

    /** A refused right proves the login as well as an answer does. */
    private boolean isLoggedIn(Probed<Rights> tickets) {
        return switch (tickets) {
            case Probed.Given<Rights> _ -> true;
            case Probed.Failed<Rights>(Trouble.NotPermitted _) -> true;
            case Probed.Failed<Rights>(Trouble.TrackingIdentifierRefused refused) -> {
                finding.failed(Subject.TRACKING_IDENTIFIER, refused);
                yield false;
            }
            case Probed.Failed<Rights>(var trouble) -> {
                finding.failed(Subject.CREDENTIALS, trouble);
                yield false;
            }
        };
    }

    private void rights(Zone zone, Probed<Rights> tickets) {
        if (judged(Entity.TICKETS, tickets) && judged(zone, Entity.TICKET_NOTES)
                && judged(zone, Entity.TIME_ENTRIES) && judged(zone, Entity.COMPANIES)) {
            ownCompany(zone);
        }
    }

    private boolean judged(Zone zone, Entity entity) {
        return judged(entity, probe.rights(zone, entity, limit(FURTHER)));
    }

    /** @return whether it makes sense to go on */
    private boolean judged(Entity entity, Probed<Rights> probed) {
        return switch (probed) {
            case Probed.Given<Rights>(var rights) -> {
                finding.saw(entity, rights);
                finding.add(RightsWords.check(entity, rights));
                yield true;
            }
            case Probed.Failed<Rights>(var trouble) -> {
                finding.failed(Subject.of(entity), trouble);
                yield trouble instanceof Trouble.NotPermitted;
            }
        };
    }

    private void ownCompany(Zone zone) {
        switch (probe.ownCompany(zone, limit(FURTHER))) {
            case Probed.Given<Boolean>(var seen) when seen ->
                finding.passed(Subject.OWN_COMPANY, "The provider's own company can be read.");
            case Probed.Given<Boolean> _ -> finding.add(new Check(Subject.OWN_COMPANY, Outcome.FAILED,
                    "The provider's own company, which every tenant has, is not visible: so others are not either.",
                    RightsWords.REMEDY));
            case Probed.Failed<Boolean>(var trouble) -> finding.failed(Subject.OWN_COMPANY, trouble);
        }
    }

    private Duration limit(Duration most) {
        return time.atMost(most, RESERVE);
    }
}
