package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.CompanyPage;
import io.backupchecks.autotask.client.wire.CompanyRow;
import io.backupchecks.autotask.domain.desk.CompaniesRead;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the answer to a query page by page. The next page of a query by POST is the same POST to the link that came with
 * the page before; the link carries no filter.
 */
final class CompanyPages {
    private final Reads reads;
    private final Endpoints endpoints;
    private final Messages messages;

    CompanyPages(Reads reads, Endpoints endpoints, Messages messages) {
        this.reads = reads;
        this.endpoints = endpoints;
        this.messages = messages;
    }

    /** @param limit for all pages together */
    CompaniesRead read(CompanyQuery query, Duration limit) {
        return from(endpoints.companyQuery(), new Asked(query, System.nanoTime() + limit.toNanos()), List.of());
    }

    private CompaniesRead from(URI uri, Asked asked, List<CompanyRead.Found> before) {
        var request = new Request(Operation.QUERY_COMPANIES, uri, Json.text(asked.query().body()), asked.left());
        return reads.read(request)
                .map(tree -> Json.shaped(tree, CompanyPage.class)
                        .map(page -> with(page, asked, before))
                        .orElseGet(() -> bad("the answer is not a page of companies")), CompaniesRead.Failed::new);
    }

    /** More rows than asked for end it: a filter that Autotask ignores would be answered with every company there is. */
    private CompaniesRead with(CompanyPage page, Asked asked, List<CompanyRead.Found> before) {
        if (page.pageDetails().count() != page.items().size()) {
            return bad("the answer has another number of rows than it says");
        }
        var rows = Stream.concat(before.stream(), page.items().stream().flatMap(this::company)).toList();
        if (rows.size() != before.size() + page.items().size() || rows.size() > asked.query().ids().size()) {
            return bad("the answer has rows not asked for");
        }
        var next = page.pageDetails().nextPageUrl();
        return next == null ? new CompaniesRead.Rows(rows) : further(next, page.items().isEmpty(), asked, rows);
    }

    private CompaniesRead further(String next, boolean isEmpty, Asked asked, List<CompanyRead.Found> rows) {
        return FurtherPage.of(endpoints.companyQuery(), next)
                .filter(_ -> !isEmpty)
                .map(uri -> from(uri, asked, rows))
                .orElseGet(() -> bad("the answer has a further page that cannot be read"));
    }

    private Stream<CompanyRead.Found> company(CompanyRow row) {
        return row.id() < 0
                ? Stream.empty()
                : Stream.of(new CompanyRead.Found(new CompanyId(row.id()), messages.shown(row.companyName()),
                        row.isActive()));
    }

    private static CompaniesRead bad(String reason) {
        return new CompaniesRead.Failed(new BadAnswer(reason));
    }

    /** @param end on the clock of {@link System#nanoTime} */
    private record Asked(CompanyQuery query, long end) {
        Duration left() {
            return Duration.ofNanos(end - System.nanoTime());
        }
    }
}
