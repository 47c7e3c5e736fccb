package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyList;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.mapping.FindCompanies.Companies;
import io.backupchecks.autotask.lambda.http.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows companies in the shape of the contract. */
final class CompanyAnswers {
    private CompanyAnswers() {}

    static Response of(Companies companies, CompanyCursor cursor) {
        return switch (companies) {
            case Companies.Found(var page) -> Response.ok(of(page, cursor));
            case Companies.Impossible(var obstacle) -> ObstacleWords.response(obstacle);
        };
    }

    private static Page of(CompanyList.Page page, CompanyCursor cursor) {
        var next = page.next();
        return new Page(page.companies().stream().map(Company::of).toList(), next == null ? null : cursor.before(next));
    }

    /** @param own whether it is the provider's own company */
    record Company(long companyId, String companyName, boolean own) {
        static Company of(CompanyRead.Found company) {
            return new Company(company.id().value(), company.name(), company.id().equals(CompanyId.OWN));
        }
    }

    /** @param nextCursor {@code null} on the last page */
    record Page(List<Company> items, @Nullable String nextCursor) {}
}
