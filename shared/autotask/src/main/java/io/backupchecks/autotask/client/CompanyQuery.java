package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.Condition;
import io.backupchecks.autotask.client.wire.Query;
import io.backupchecks.autotask.domain.desk.CompanyId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A query for companies by their ids. */
record CompanyQuery(Set<CompanyId> ids) {
    /** Two hundred and the provider's own: under Autotask's limit of 500 conditions, twice counted. */
    private static final int MOST = 201;
    private static final List<String> FIELDS = List.of("id", "companyName", "isActive");

    CompanyQuery {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new IllegalArgumentException("a query is for 1 to " + MOST + " companies, not " + ids.size());
        }
    }

    static CompanyQuery of(Collection<CompanyId> ids) {
        return new CompanyQuery(Set.copyOf(ids));
    }

    Query body() {
        var byId = Condition.in("id", ids.stream().map(CompanyId::value).sorted().toList());
        return new Query(Query.LARGEST_PAGE, FIELDS, List.of(Condition.and(List.of(byId))));
    }
}
