package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.lambda.http.Cursor;
import io.backupchecks.autotask.lambda.http.Query;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which companies are searched for, and from where on; the cursor goes with its search only.
 *
 * @param search empty for every active company
 * @param after {@code null} for the beginning
 */
record CompanyCursor(String search, @Nullable CompanyId after) {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    /** Empty where the cursor belongs to another search. */
    static Optional<CompanyCursor> of(Query query) {
        var search = query.text("search").orElse("").strip();
        var cursor = query.text("cursor");
        return cursor.isEmpty()
                ? Optional.of(new CompanyCursor(search, null))
                : cursor.flatMap(list(search)::place)
                        .filter(id -> ID.matcher(id).matches())
                        .map(id -> new CompanyCursor(search, new CompanyId(Long.parseLong(id))));
    }

    String before(CompanyId next) {
        return list(search).at(Long.toString(next.value()));
    }

    private static Cursor list(String search) {
        return new Cursor("companies " + search);
    }
}
