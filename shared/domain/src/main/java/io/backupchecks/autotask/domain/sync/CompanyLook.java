package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.desk.CompaniesRead;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks Autotask for companies and decides whether the answer can be trusted. The provider's own company is always asked
 * for as well: an API user who does not see it sees nothing.
 */
final class CompanyLook {
    /** Companies in one query, the provider's own not among them. */
    static final int BATCH = 200;

    private static final Duration READ = Duration.ofSeconds(5);

    private final Clock clock;

    @Inject
    CompanyLook(Clock clock) {
        this.clock = clock;
    }

    Looked at(ServiceDesk desk, Collection<CompanyId> companies) {
        var asked = new HashSet<>(companies);
        asked.add(CompanyId.OWN);
        var asOf = clock.instant();
        return switch (desk.companies(asked, READ)) {
            case CompaniesRead.Rows(var rows) -> judged(asked, rows, asOf);
            case CompaniesRead.Failed(var failure) -> new Looked.Blind(failure);
        };
    }

    private static Looked judged(Set<CompanyId> asked, List<CompanyRead.Found> rows, Instant asOf) {
        return defect(asked, rows.stream().map(CompanyRead.Found::id).toList())
                .<Looked>map(defect -> new Looked.Blind(new DeskFailure.BadAnswer(defect)))
                .orElseGet(() -> new Looked.Seen(asOf,
                        rows.stream().collect(Collectors.toMap(CompanyRead.Found::id, Function.identity()))));
    }

    private static Optional<String> defect(Set<CompanyId> asked, List<CompanyId> ids) {
        if (!asked.containsAll(ids)) {
            return Optional.of("the answer has a company not asked for");
        }
        if (Set.copyOf(ids).size() != ids.size()) {
            return Optional.of("the answer has a company twice");
        }
        return ids.contains(CompanyId.OWN)
                ? Optional.empty()
                : Optional.of("the answer lacks the provider's own company");
    }

    /** What a look brought. */
    sealed interface Looked {
        /** @param companies those that are there; any other company that was asked for was not seen */
        record Seen(Instant asOf, Map<CompanyId, CompanyRead.Found> companies) implements Looked {}

        /** Nothing is known of any company. */
        record Blind(DeskFailure failure) implements Looked {}
    }
}
