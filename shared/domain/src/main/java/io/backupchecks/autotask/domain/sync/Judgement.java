package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Synced;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Judges mappings by one trusted read.
 *
 * @param asOf when the read began
 * @param now when it is judged
 */
record Judgement(Instant asOf, Instant now) {
    /** A company that was not seen must be missed again so much later. */
    static final Duration CONFIRMED_AFTER = Duration.ofHours(1);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    /** @param company {@code null} where the read did not bring it */
    Verdict of(CustomerMapping mapping, CompanyRead.@Nullable Found company) {
        if (company == null) {
            return absent(mapping);
        }
        return company.active() ? active(mapping, company.name()) : inactive(mapping);
    }

    private Verdict active(CustomerMapping mapping, String name) {
        if (!name.equals(mapping.companyName())) {
            var reason = "Renamed in Autotask from '" + mapping.companyName() + "' on " + DAY.format(asOf) + ".";
            return changed(mapping, name, Status.RENAMED, reason, Outcome.RENAMED);
        }
        return switch (mapping.status()) {
            case OK -> stamped(mapping);
            case RENAMED -> changed(mapping, name, Status.OK, "", Outcome.SETTLED);
            case MISSING, INVALID -> changed(mapping, name, Status.OK, "", Outcome.RECOVERED);
        };
    }

    private Verdict inactive(CustomerMapping mapping) {
        return mapping.status() == Status.INVALID
                ? stamped(mapping)
                : invalid(mapping, "The company is inactive in Autotask, seen on " + DAY.format(asOf) + ".",
                        Outcome.INACTIVE);
    }

    private Verdict absent(CustomerMapping mapping) {
        return switch (mapping.status()) {
            case OK, RENAMED -> changed(mapping, mapping.companyName(), Status.MISSING,
                    "The company was not found in Autotask on " + DAY.format(asOf) + "; it is looked for again.",
                    Outcome.MISSING);
            case MISSING -> missedAgain(mapping);
            case INVALID -> stamped(mapping);
        };
    }

    /** A missing mapping keeps the stamp of the read that missed it first. */
    private Verdict missedAgain(CustomerMapping mapping) {
        var first = mapping.synced().asOf();
        return asOf.isBefore(first.plus(CONFIRMED_AFTER))
                ? new Verdict(mapping, mapping, Outcome.UNCHANGED)
                : invalid(mapping, "The company was not found in Autotask on " + DAY.format(first) + " and again on "
                        + DAY.format(asOf) + ": deleted, or out of the API user's sight.", Outcome.GONE);
    }

    private Verdict invalid(CustomerMapping mapping, String reason, Outcome outcome) {
        return changed(mapping, mapping.companyName(), Status.INVALID, reason, outcome);
    }

    private Verdict stamped(CustomerMapping mapping) {
        return new Verdict(mapping, with(mapping, mapping.companyName(), mapping.status(), mapping.statusReason(),
                mapping.version()), Outcome.UNCHANGED);
    }

    private Verdict changed(CustomerMapping mapping, String name, Status status, String reason, Outcome outcome) {
        return new Verdict(mapping, with(mapping, name, status, reason, mapping.version() + 1), outcome);
    }

    private CustomerMapping with(CustomerMapping mapping, String name, Status status, String reason, long version) {
        return new CustomerMapping(mapping.database(), mapping.customer(), mapping.company(), name, status, reason,
                mapping.mapped(), new Synced(now, asOf), version);
    }
}
