package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.CompanyPage;
import io.backupchecks.autotask.client.wire.CompanyRow;
import io.backupchecks.autotask.client.wire.Condition;
import io.backupchecks.autotask.client.wire.Query;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyList;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.CompanySearch;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A query for active companies, and its answer. Autotask answers in order of the ids, so the next page is what is larger
 * than the last id: links are not followed.
 */
record ActiveCompanies(CompanySearch search) {
    private static final List<String> FIELDS = List.of("id", "companyName", "isActive");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    Query body() {
        var all = new ArrayList<Condition>();
        all.add(Condition.equal("isActive", true));
        if (search.after() != null) {
            all.add(Condition.greater("id", search.after().value()));
        }
        if (!search.text().isEmpty()) {
            all.add(byText());
        }
        return new Query(search.limit(), FIELDS, List.of(Condition.and(all)));
    }

    private Condition byText() {
        var byName = Condition.contains("companyName", search.text());
        return isId() ? Condition.or(List.of(byName, Condition.equal("id", Long.valueOf(search.text())))) : byName;
    }

    private boolean isId() {
        return ID.matcher(search.text()).matches();
    }

    CompanyList page(JsonNode tree, Messages messages) {
        return Json.shaped(tree, CompanyPage.class)
                .<CompanyList>map(page -> page(page, messages))
                .orElseGet(() -> new CompanyList.Failed(new BadAnswer("the answer is not a page of companies")));
    }

    private CompanyList page(CompanyPage page, Messages messages) {
        var rows = page.items();
        if (rows.size() != page.pageDetails().count() || rows.stream().anyMatch(row -> row.id() < 0)) {
            return new CompanyList.Failed(new BadAnswer("the answer has rows that are not companies"));
        }
        var isLast = rows.isEmpty() || page.pageDetails().nextPageUrl() == null;
        var found = rows.stream().filter(this::asksFor).map(row -> found(row, messages)).toList();
        return new CompanyList.Page(found, isLast ? null : new CompanyId(rows.getLast().id()));
    }

    private static CompanyRead.Found found(CompanyRow row, Messages messages) {
        return new CompanyRead.Found(new CompanyId(row.id()), messages.shown(row.companyName()), row.isActive());
    }

    /** Checked again, because a text may mean more to Autotask than it says: {@code %} is a wildcard in many databases. */
    private boolean asksFor(CompanyRow row) {
        return row.isActive() && (search.after() == null || row.id() > search.after().value())
                && (folded(row.companyName()).contains(folded(search.text()))
                        || search.text().equals(Long.toString(row.id())));
    }

    /** As databases compare: without regard to case, accents and width. */
    private static String folded(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
