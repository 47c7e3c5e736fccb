package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.desk.CompaniesRead;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the answers within one invocation showed, judged apart from the product. */
final class SyncEvidence {
    final Kind kind;
    private final Set<Instant> untrusted = new HashSet<>();
    private final Map<CompanyId, Integer> absences = new HashMap<>();
    private final Set<CompanyId> inactive = new HashSet<>();

    SyncEvidence(Kind kind) {
        this.kind = kind;
    }

    /** What an invocation is for. */
    enum Kind {
        CYCLE,
        REFRESH,
        ACCEPTANCE
    }

    void answered(Instant asOf, Collection<CompanyId> asked, CompaniesRead answer) {
        if (!(answer instanceof CompaniesRead.Rows(var rows)) || !isTrusted(asked, rows)) {
            untrusted.add(asOf);
            return;
        }
        var seen = new HashMap<CompanyId, CompanyRead.Found>();
        rows.forEach(row -> seen.put(row.id(), row));
        for (var company : asked) {
            var row = seen.get(company);
            absences.merge(company, row == null ? 1 : 0, Integer::sum);
            if (row != null && !row.active()) {
                inactive.add(company);
            } else {
                inactive.remove(company);
            }
        }
    }

    private static boolean isTrusted(Collection<CompanyId> asked, Collection<CompanyRead.Found> rows) {
        var ids = rows.stream().map(CompanyRead.Found::id).toList();
        return ids.contains(CompanyId.OWN) && asked.containsAll(ids) && new HashSet<>(ids).size() == ids.size();
    }

    boolean restsOnNothing(Instant asOf) {
        return untrusted.contains(asOf);
    }

    /** One absence is no proof, unless an operator has accepted the list that an earlier one made. */
    boolean provesAbsence(CompanyId company) {
        return absences.getOrDefault(company, 0) >= (kind == Kind.ACCEPTANCE ? 1 : 2);
    }

    boolean hasAskedFor(CompanyId company) {
        return absences.containsKey(company);
    }

    boolean provesInactivity(CompanyId company) {
        return inactive.contains(company);
    }
}
