package io.backupchecks.autotask.domain.mapping;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.desk.CompanyList;
import io.backupchecks.autotask.domain.desk.CompanySearch;
import io.backupchecks.autotask.domain.mapping.CompanyDesk.Opening;
import io.backupchecks.autotask.domain.tenant.Tenants;
import jakarta.inject.Inject;
import java.time.Duration;

/** Finds active companies in Autotask, live, by part of the name or by id. */
public final class FindCompanies {
    private static final Duration READ = Duration.ofSeconds(5);

    private final Tenants tenants;
    private final CompanyDesk companyDesk;

    @Inject
    FindCompanies(Tenants tenants, CompanyDesk companyDesk) {
        this.tenants = tenants;
        this.companyDesk = companyDesk;
    }

    public Companies find(CompanySearch search, Caller caller) {
        return tenants.credentials()
                .map(credentials -> companyDesk.open(credentials, caller))
                .map(opening -> switch (opening) {
                    case Opening.Closed(var obstacle) -> new Companies.Impossible(obstacle);
                    case Opening.Open opened -> find(search, opened);
                })
                .orElseGet(() -> new Companies.Impossible(new Obstacle.NotConfigured()));
    }

    private Companies find(CompanySearch search, Opening.Open opened) {
        return switch (opened.desk().activeCompanies(search, READ)) {
            case CompanyList.Page page -> new Companies.Found(page);
            case CompanyList.Failed(var failure) -> new Companies.Impossible(companyDesk.failed(opened, failure));
        };
    }

    /** What the search brought. */
    public sealed interface Companies {
        record Found(CompanyList.Page page) implements Companies {}

        record Impossible(Obstacle obstacle) implements Companies {}
    }
}
