package io.backupchecks.autotask.domain.suggestion;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures the suggestions on labelled pairs: what calls itself exact is right, and the right company is among three. */
class LabelledPairsTest {
    private static final String NO_COMPANY = "-";
    private static final double LEAST_RECALL = 0.9;

    private final CompanyNames names = new CompanyNames(rows("companies").stream()
            .map(row -> new CompanyRead.Found(new CompanyId(Long.parseLong(row.getFirst())), row.getLast(), true))
            .toList());
    private final List<Pair> pairs = rows("pairs").stream()
            .map(row -> new Pair(row.getFirst(), row.get(1), row.getLast()))
            .toList();

    @Test
    void thereAreEnoughPairsAndTraps() {
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(150);
        assertThat(pairs).filteredOn(pair -> !pair.kind().equals("plain")).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void whateverCallsItselfExactIsRight() {
        assertThat(pairs).filteredOn(pair -> names.suggest(pair.customer())
                .stream()
                .anyMatch(suggestion -> suggestion.exact() && !isRight(suggestion, pair))).isEmpty();
    }

    @Test
    void theRightCompanyIsAmongThree() {
        var labelled = pairs.stream().filter(pair -> !pair.company().equals(NO_COMPANY)).toList();
        var missed = labelled.stream().filter(pair -> !isFound(pair)).toList();
        double recall = 1 - (double) missed.size() / labelled.size();
        long exact = labelled.stream().filter(pair -> names.suggest(pair.customer()).getFirst().exact()).count();
        long first = labelled.stream().filter(pair -> isRight(names.suggest(pair.customer()).getFirst(), pair)).count();

        System.out.printf("suggestions: %d pairs, recall in three %.3f, first %d of %d, exact %d, missed %s%n",
                pairs.size(), recall, first, labelled.size(), exact, missed);
        assertThat(recall).isGreaterThanOrEqualTo(LEAST_RECALL);
    }

    private boolean isFound(Pair pair) {
        return names.suggest(pair.customer()).stream().anyMatch(suggestion -> isRight(suggestion, pair));
    }

    private static boolean isRight(Suggestion suggestion, Pair pair) {
        return pair.company().equals(Long.toString(suggestion.company().id().value()));
    }

    private static List<List<String>> rows(String name) {
        try (var file = requireNonNull(
                LabelledPairsTest.class.getResourceAsStream("/suggestion/" + name + ".tsv"), name)) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> List.of(line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Pair(String customer, String company, String kind) {}
}
