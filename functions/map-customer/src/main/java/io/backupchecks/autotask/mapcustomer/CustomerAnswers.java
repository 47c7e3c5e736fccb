package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.mapping.Obstacle;
import io.backupchecks.autotask.domain.suggestion.CompanyDirectory;
import io.backupchecks.autotask.domain.suggestion.KnownCompanies;
import io.backupchecks.autotask.domain.suggestion.SuggestCompanies.Page;
import io.backupchecks.autotask.domain.suggestion.SuggestCompanies.View;
import io.backupchecks.autotask.domain.suggestion.Suggestion;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.mapping.MappingDocument;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a page of customers in the shape of the contract. */
final class CustomerAnswers {
    private CustomerAnswers() {}

    static Response of(Optional<Page> page) {
        return page.map(found -> Response.ok(of(found)).withOutcome("viewed"))
                .orElseGet(() -> ObstacleWords.response(new Obstacle.NotConfigured()));
    }

    private static Document of(Page page) {
        var companies = page.companies();
        return new Document(page.views().stream().map(Item::of).toList(),
                companies == null ? null : Companies.of(companies));
    }

    /** @param companies what was suggested from; {@code null} where nothing was to be suggested */
    record Document(List<Item> items, @Nullable Companies companies) {}

    record Item(String customerId, @Nullable MappingDocument mapping, List<SuggestedCompany> suggestions) {
        static Item of(View view) {
            var mapping = view.mapping();
            return new Item(view.customer().id().value(), mapping == null ? null : MappingDocument.of(mapping),
                    view.suggestions().stream().map(SuggestedCompany::of).toList());
        }
    }

    record SuggestedCompany(long companyId, String companyName, int score, boolean exact, String reason) {
        static SuggestedCompany of(Suggestion suggestion) {
            var company = suggestion.company();
            return new SuggestedCompany(company.id().value(), company.name(), suggestion.score(), suggestion.exact(),
                    suggestion.reason());
        }
    }

    /**
     * The active companies that were compared.
     *
     * @param readAt {@code null} where they were never read
     * @param stale whether they should have been read anew and could not
     * @param reason why not
     */
    record Companies(int count, @Nullable String readAt, boolean stale, @Nullable Reason reason) {
        static Companies of(KnownCompanies known) {
            int count = known.directory().map(CompanyDirectory::companies).map(List::size).orElse(0);
            var readAt = known.directory().map(directory -> directory.readAt().toString()).orElse(null);
            var obstacle = known.obstacle();
            return new Companies(count, readAt, obstacle != null,
                    obstacle == null ? null : Reason.of(obstacle, readAt));
        }
    }

    record Reason(String code, String message) {
        static Reason of(Obstacle obstacle, @Nullable String readAt) {
            var problem = ObstacleWords.problem(obstacle,
                    readAt == null
                            ? "There are no suggestions."
                            : "The suggestions are made from the companies as they were at " + readAt + ".");
            return new Reason(problem.code().code(), problem.detail());
        }
    }
}
