package io.backupchecks.autotask.syncnames;

import io.backupchecks.autotask.lambda.json.Checked;
import io.backupchecks.autotask.lambda.json.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to refresh all mappings.
 *
 * @param acceptGuard the guard whose companies really went; {@code null} to look at what is next
 */
record RefreshesRequest(@Nullable String acceptGuard) implements Checked {
    @Override
    public void check(Violations violations) {
        violations.id("acceptGuard", acceptGuard);
    }
}
