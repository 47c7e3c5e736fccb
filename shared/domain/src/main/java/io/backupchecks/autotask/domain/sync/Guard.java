package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.run.CustomerId;
import java.time.Instant;
import java.util.List;

/**
 * Mappings that would have got worse all at once and were left as they are, until an operator says that the companies
 * really went.
 *
 * @param id names the cycle that met them
 * @param suspects one more than the limit at most
 */
public record Guard(String id, List<Suspect> suspects) {
    public Guard {
        suspects = List.copyOf(suspects);
    }

    static Guard of(Instant cycle, List<Verdict> suspects) {
        return new Guard("guard-" + cycle.toEpochMilli(),
                suspects.stream().map(Verdict::before).map(Suspect::of).toList());
    }

    /**
     * A mapping whose company was not seen, or seen inactive.
     *
     * @param version of the mapping as it was then
     */
    public record Suspect(CustomerId customer, CompanyId company, String companyName, long version) {
        static Suspect of(CustomerMapping mapping) {
            return new Suspect(mapping.customer(), mapping.company(), mapping.companyName(), mapping.version());
        }

        boolean isStill(CustomerMapping mapping) {
            return mapping.version() == version && mapping.company().equals(company);
        }
    }
}
