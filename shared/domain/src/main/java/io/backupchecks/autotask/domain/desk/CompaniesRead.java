package io.backupchecks.autotask.domain.desk;

import java.util.List;

/** What asking for several companies by their ids brought. */
public sealed interface CompaniesRead {
    /** Every row of every page, as Autotask gave them: whether they are the ones asked for is yet to be judged. */
    record Rows(List<CompanyRead.Found> companies) implements CompaniesRead {
        public Rows {
            companies = List.copyOf(companies);
        }
    }

    record Failed(DeskFailure failure) implements CompaniesRead {}
}
