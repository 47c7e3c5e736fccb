package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.lambda.json.Checked;
import io.backupchecks.autotask.lambda.json.Violations;

/** The body of a request for a mapping, as the contract describes it. */
record MappingRequest(Long companyId) implements Checked {
    @Override
    public void check(Violations violations) {
        violations.between("companyId", companyId, 0, Long.MAX_VALUE);
    }

    CompanyId company() {
        return new CompanyId(companyId);
    }
}
