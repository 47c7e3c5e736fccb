package io.backupchecks.autotask.domain.suggestion;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import java.util.Comparator;
import java.util.List;

/** The names of all active companies, made ready to be compared with those of customers. */
public final class CompanyNames {
    private static final int MOST = 3;
    private static final int CERTAIN = 100;
    private static final int SHARED = 70;
    private static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingInt(Suggestion::score)
            .reversed()
            .thenComparingLong(suggestion -> suggestion.company().id().value());

    private final List<Named> companies;

    /** The provider's own company is nobody's: it is not suggested. */
    public CompanyNames(List<CompanyRead.Found> companies) {
        this.companies = companies.stream()
                .filter(company -> !company.id().equals(CompanyId.OWN))
                .map(company -> new Named(company, ComparableName.of(company.name())))
                .toList();
    }

    /** At most three, the best first; always the same for the same names. */
    public List<Suggestion> suggest(String customer) {
        var name = ComparableName.of(customer);
        var isShared = companies.stream().filter(company -> company.name().joined().equals(name.joined())).count() > 1;
        var isSharedWhole = companies.stream().filter(company -> company.name().isSame(name)).count() > 1;
        return companies.stream()
                .map(company -> suggestion(company, name, isSharedWhole))
                .map(suggestion -> isShared && !suggestion.exact() ? ambiguous(suggestion) : suggestion)
                .filter(suggestion -> suggestion.score() > 0)
                .sorted(BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    private static Suggestion suggestion(Named company, ComparableName customer, boolean isShared) {
        if (!isShared && company.name().isSame(customer)) {
            return new Suggestion(company.company(), CERTAIN, true, "same name");
        }
        var likeness = Likeness.of(customer, company.name());
        var reason = company.name().isSame(customer) ? "same name" : likeness.reason();
        return new Suggestion(company.company(), likeness.score(), false, reason);
    }

    private static Suggestion ambiguous(Suggestion suggestion) {
        return suggestion.score() <= SHARED
                ? suggestion
                : new Suggestion(suggestion.company(), SHARED, false,
                        suggestion.reason() + "; other companies are called so, too");
    }

    private record Named(CompanyRead.Found company, ComparableName name) {}
}
