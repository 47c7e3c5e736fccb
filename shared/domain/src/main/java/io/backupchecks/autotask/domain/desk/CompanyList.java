package io.backupchecks.autotask.domain.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a question for active companies brought. */
public sealed interface CompanyList {
    /**
     * One page of them.
     *
     * @param next the company after which to go on; {@code null} where this was the last page
     */
    record Page(List<CompanyRead.Found> companies, @Nullable CompanyId next) implements CompanyList {
        public Page {
            companies = List.copyOf(companies);
        }
    }

    record Failed(DeskFailure failure) implements CompanyList {}
}
