package io.backupchecks.autotask.domain.suggestion;

import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.tenant.Database;
import java.time.Instant;
import java.util.List;

/**
 * All active companies of a tenant, as they were read.
 *
 * @param readAt when the reading began
 */
public record CompanyDirectory(Database database, Instant readAt, List<CompanyRead.Found> companies) {
    public CompanyDirectory {
        companies = List.copyOf(companies);
    }
}
