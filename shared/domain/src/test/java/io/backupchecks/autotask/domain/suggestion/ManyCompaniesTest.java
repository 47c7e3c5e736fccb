package io.backupchecks.autotask.domain.suggestion;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Among many companies most are passed over without a full comparison: that must not change what is suggested. */
class ManyCompaniesTest {
    private static final List<String> KINDS = List.of("Stichting", "Garage", "Bakkerij", "van der", "Gebroeders", "&",
            "Advies", "Groep", "Int.", "International", "Müller", "Mueller", "Noord", "Noordwest");
    private static final List<String> SYLLABLES = List.of("ka", "no", "mer", "lin", "de", "bos", "ter", "wolf", "sma",
            "ger", "ha", "vel", "zon", "dijk", "berg", "stra", "ren", "ol", "pe", "ij");
    private static final List<String> FORMS = List.of("", "", " B.V.", " N.V.", " GmbH", " Ltd", " Limited");

    private final Random random = new Random(1);

    @Test
    void theBestAreThoseOfComparingWithEveryCompany() {
        var companies = companies(1_500);
        var names = new CompanyNames(companies);
        var everyOne = companies.stream().collect(toMap(identity(), company -> ComparableName.of(company.name())));

        for (int round = 0; round < 60; round++) {
            var customer = name();
            assertThat(names.suggest(customer).stream().map(Ranked::of)).as(customer)
                    .containsExactlyElementsOf(compared(everyOne, customer));
        }
    }

    /** Every company compared in full: the one of this very name is certain, a shared name is not. */
    private static List<Ranked> compared(Map<CompanyRead.Found, ComparableName> companies, String customer) {
        var name = ComparableName.of(customer);
        var same = companies.values().stream().filter(company -> company.isSame(name)).toList();
        long joined = companies.values().stream().filter(company -> company.joined().equals(name.joined())).count();
        return companies.entrySet()
                .stream()
                .map(company -> same.size() == 1 && same.contains(company.getValue())
                        ? new Ranked(company.getKey().id(), 100)
                        : new Ranked(company.getKey().id(),
                                Math.min(joined > 1 ? 70 : 99, Likeness.of(name, company.getValue()).score())))
                .filter(ranked -> ranked.score() > 0)
                .sorted(Comparator.comparingInt(Ranked::score)
                        .reversed()
                        .thenComparingLong(ranked -> ranked.id().value()))
                .limit(3)
                .toList();
    }

    private List<CompanyRead.Found> companies(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(id -> new CompanyRead.Found(new CompanyId(id), name(), true))
                .toList();
    }

    private String name() {
        return (of(KINDS) + " " + word() + (random.nextBoolean() ? " " + word() : "") + of(FORMS)).strip();
    }

    private String word() {
        return of(SYLLABLES) + of(SYLLABLES) + (random.nextBoolean() ? of(SYLLABLES) : "");
    }

    private String of(List<String> parts) {
        return parts.get(random.nextInt(parts.size()));
    }

    private record Ranked(CompanyId id, int score) {
        static Ranked of(Suggestion suggestion) {
            return new Ranked(suggestion.company().id(), suggestion.score());
        }
    }
}
