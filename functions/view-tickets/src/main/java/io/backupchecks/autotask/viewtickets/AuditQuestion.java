package io.backupchecks.autotask.viewtickets;

import io.backupchecks.autotask.domain.audit.AuditHistory.About;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.lambda.http.Query;
import io.backupchecks.autotask.lambda.http.QueryParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what of the audit trail is asked for: exactly one of run, customer and day. */
final class AuditQuestion {
    static final String RUN = "runId";
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    private static final String CUSTOMER = "customerId";
    private static final String DAY = "day";
    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int LONGEST_CURSOR = 400;

    private AuditQuestion() {}

    static QueryParameter[] parameters() {
        return new QueryParameter[]{new QueryParameter.Id(RUN), new QueryParameter.Id(CUSTOMER),
                new QueryParameter.Day(DAY), new QueryParameter.Whole(LIMIT, 1, MOST),
                new QueryParameter.Text(CURSOR, LONGEST_CURSOR)};
    }

    /** Empty where none or more than one is named. */
    static Optional<About> about(Query query) {
        List<About> named = Stream.of(query.text(RUN).<About>map(run -> new About.Run(new RunId(run))),
                query.text(CUSTOMER).<About>map(customer -> new About.Customer(new CustomerId(customer))),
                query.text(DAY).<About>map(day -> new About.Day(LocalDate.parse(day))))
                .flatMap(Optional::stream)
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    static int limit(Query query) {
        return query.number(LIMIT).orElse(USUAL);
    }
}
