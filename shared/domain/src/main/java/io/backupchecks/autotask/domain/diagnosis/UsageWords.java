package io.backupchecks.autotask.domain.diagnosis;

import io.backupchecks.autotask.domain.diagnosis.Check.Subject;
import io.backupchecks.autotask.domain.tenant.Usage;

/** Judges how much of the tenant's hourly limit is used, by all integrations together. */
final class UsageWords {
    private static final int HALF = 50;
    private static final int NEARLY_ALL = 90;
    private static final String REMEDY = "Find the integration that asks so much: Autotask: Admin > Company Settings & Users > "
            + "Resources/Users > API Users lists them. Ask its vendor to ask less.";

    private UsageWords() {}

    static Check check(Usage usage) {
        var used = usage.requests() + " of " + usage.allowed() + " requests of this hour are used. ";
        if (usage.exceeds(NEARLY_ALL, usage.seenAt())) {
            return Check.warning(Subject.HOURLY_USAGE, used + "Open outcomes are not looked after, and Autotask will "
                    + "soon refuse everything until the hour has passed.", REMEDY);
        }
        return usage.exceeds(HALF, usage.seenAt())
                ? Check.warning(Subject.HOURLY_USAGE, used + "The name sync waits, and Autotask answers more slowly.",
                        REMEDY)
                : Check.passed(Subject.HOURLY_USAGE, used.strip());
    }
}
