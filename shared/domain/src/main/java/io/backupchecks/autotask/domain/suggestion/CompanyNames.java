package io.backupchecks.autotask.domain.suggestion;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of all active companies, made ready to be compared with those of customers: a name is compared in full only
 * with those that might come among the best three.
 */
public final class CompanyNames {
    private static final int CERTAIN = 100;
    private static final int SHARED = 70;
    private static final String SAME_NAME = "same name";

    private final List<Named> companies;
    private final Vocabulary vocabulary;
    private final Map<String, List<Named>> bySpelling = new HashMap<>();
    private final Map<String, Integer> timesJoined = new HashMap<>();

    /** The provider's own company is nobody's: it is not suggested. */
    public CompanyNames(List<CompanyRead.Found> companies) {
        this.companies = companies.stream()
                .filter(company -> !company.id().equals(CompanyId.OWN))
                .map(company -> new Named(company, IndexedName.of(company.name())))
                .toList();
        vocabulary = new Vocabulary(this.companies.stream().map(Named::name).toList());
        for (var company : this.companies) {
            timesJoined.merge(company.name().joined(), 1, Integer::sum);
            company.name()
                    .name()
                    .spellings()
                    .forEach(spelling -> bySpelling.computeIfAbsent(spelling, _ -> new ArrayList<>()).add(company));
        }
    }

    /** At most three, the best first; always the same for the same names. */
    public List<Suggestion> suggest(String customer) {
        var name = IndexedName.of(customer);
        var podium = new Podium();
        var exact = exact(name);
        exact.ifPresent(
                company -> podium.add(new Suggestion(company.company(), CERTAIN, true, SAME_NAME)));
        addSimilar(name, exact, podium);
        return podium.ranked();
    }

    /** The one company of this very name; empty where there is none, or more than one. */
    private Optional<Named> exact(IndexedName customer) {
        var same = customer.name()
                .spellings()
                .stream()
                .flatMap(spelling -> bySpelling.getOrDefault(spelling, List.of()).stream())
                .filter(company -> company.name().name().isSame(customer.name()))
                .distinct()
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private void addSimilar(IndexedName customer, Optional<Named> exact, Podium podium) {
        var isShared = timesJoined.getOrDefault(customer.joined(), 0) > 1;
        var shared = vocabulary.sharedAtMost(customer);
        for (int place = 0; place < shared.length; place++) {
            var company = companies.get(place);
            int most = Likeness.atMost(
                    Math.max(shared[place], customer.letters().alikeAtMost(company.name().letters())));
            if (podium.hasRoomFor(isShared ? Math.min(SHARED, most) : most)
                    && exact.filter(company::equals).isEmpty()) {
                var suggestion = similar(customer, company);
                podium.add(isShared ? ambiguous(suggestion) : suggestion);
            }
        }
    }

    private static Suggestion similar(IndexedName customer, Named company) {
        var likeness = Likeness.of(customer.name(), company.name().name());
        var reason = company.name().name().isSame(customer.name()) ? SAME_NAME : likeness.reason();
        return new Suggestion(company.company(), likeness.score(), false, reason);
    }

    private static Suggestion ambiguous(Suggestion suggestion) {
        return suggestion.score() <= SHARED
                ? suggestion
                : new Suggestion(suggestion.company(), SHARED, false,
                        suggestion.reason() + "; other companies are called so, too");
    }

    private record Named(CompanyRead.Found company, IndexedName name) {}
}
