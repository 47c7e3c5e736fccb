package io.backupchecks.autotask.simulator.query;

import io.backupchecks.autotask.simulator.tenant.Row;
import java.util.List;
import java.util.function.Predicate;

/** A filter after its check. */
sealed interface Selection {
    record Valid(Predicate<Row> condition) implements Selection {}

    record Invalid(List<String> messages) implements Selection {}
}
