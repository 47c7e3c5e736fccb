package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.lambda.http.Query;
import java.util.List;
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
                : cursor.flatMap(text -> CursorText.unpacked(text, 2))
                        .filter(parts -> parts.getLast().equals(search) && ID.matcher(parts.getFirst()).matches())
                        .map(parts -> new CompanyCursor(search, new CompanyId(Long.parseLong(parts.getFirst()))));
    }

    String before(CompanyId next) {
        return CursorText.packed(List.of(Long.toString(next.value()), search));
    }
}
