package io.backupchecks.autotask.domain.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNamesTest {
    @ParameterizedTest
    @CsvSource({"Jörg AG, joerg ag", "Jörg AG, JORG A.G.", "Bakker & Zonen B.V., Bakker en Zonen bv",
            "O'Hara Ltd, OHara Limited", "株式会社さくら, さくら株式会社"})
    void theSameNameIsExact(String company, String customer) {
        assertThat(names(company).suggest(customer)).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.exact()).isTrue();
            assertThat(suggestion.score()).isEqualTo(100);
            assertThat(suggestion.reason()).isEqualTo("same name");
        });
    }

    @ParameterizedTest
    @CsvSource({"Baur, Bauer, 'same name, spelled or abbreviated otherwise'",
            "Van der Berg, v.d. Berg, 'same name, spelled or abbreviated otherwise'",
            "Contoso B.V., Contoso, same name apart from 'B.V.'",
            "Contoso, Contoso Limited, same name apart from 'Ltd'",
            "Contoso B.V., Contoso GmbH, 'same name, but ''B.V.'' instead of ''GmbH'''",
            "North-West Lines, Northwest Lines, 'same name, other spaces'",
            "Garage Peeters, Peeters Garage, same words in another order", "Janssen Verf, Jansen Verf, shares words"})
    void aSimilarNameIsNeverExact(String company, String customer, String reason) {
        assertThat(names(company).suggest(customer)).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.exact()).isFalse();
            assertThat(suggestion.score()).isBetween(40, 99);
            assertThat(suggestion.reason()).isEqualTo(reason);
        });
    }

    @Test
    void aNameThatTwoCompaniesShareIsNeverCertain() {
        assertThat(names("Twin", "Twin", "Twin B.V.").suggest("twin")).hasSize(3)
                .allSatisfy(suggestion -> {
                    assertThat(suggestion.exact() && suggestion.company().id().value() < 3).isFalse();
                    assertThat(suggestion.score()).isLessThanOrEqualTo(70);
                    assertThat(suggestion.reason()).endsWith("other companies are called so, too");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---", "Zebra", "%"})
    void aNameLikeNoOtherBringsNothing(String customer) {
        assertThat(names("Contoso B.V.", "%%%").suggest(customer)).isEmpty();
    }

    @Test
    void theProvidersOwnCompanyIsNotSuggested() {
        var own = new CompanyNames(List.of(new CompanyRead.Found(CompanyId.OWN, "Contoso", true)));
        assertThat(own.suggest("Contoso")).isEmpty();
    }

    @Test
    void theOrderOfTheCompaniesChangesNothing() {
        var companies = new ArrayList<>(
                companies("Atlas", "Atlas Group", "Atlas Consulting", "Atlas One", "Atlas Two"));
        var before = new CompanyNames(companies).suggest("Atlas Grp");
        Collections.reverse(companies);

        assertThat(new CompanyNames(companies).suggest("Atlas Grp")).isEqualTo(before).hasSize(3);
    }

    private static CompanyNames names(String... names) {
        return new CompanyNames(companies(names));
    }

    private static List<CompanyRead.Found> companies(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(number -> new CompanyRead.Found(new CompanyId(number + 1L), names[number], true))
                .toList();
    }
}
