package io.backupchecks.autotask.simulator.query;

import io.backupchecks.autotask.simulator.tenant.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One page of the rows that fit, by ascending id, and whether there are others before and after it. */
record Page(int size, List<Row> rows, boolean hasPrevious, boolean hasNext) {

    static Page of(List<Row> fitting, Paging paging, Step step) {
        return step == Step.PREVIOUS
                ? before(fitting, paging, row -> row.id() < paging.previousId())
                : after(fitting, paging, row -> step == Step.FIRST || row.id() > paging.nextId());
    }

    private static Page after(List<Row> fitting, Paging paging, Predicate<Row> beyond) {
        List<Row> candidates = fitting.stream().filter(beyond).toList();
        List<Row> rows = candidates.stream().limit(paging.pageSize()).toList();
        return new Page(paging.pageSize(), rows, candidates.size() < fitting.size(), rows.size() < candidates.size());
    }

    private static Page before(List<Row> fitting, Paging paging, Predicate<Row> ahead) {
        List<Row> candidates = fitting.stream().filter(ahead).toList();
        int skipped = Math.max(0, candidates.size() - paging.pageSize());
        return new Page(paging.pageSize(), candidates.subList(skipped, candidates.size()), skipped > 0,
                candidates.size() < fitting.size());
    }

    Optional<Paging> next() {
        return hasNext ? Optional.of(edges()) : Optional.empty();
    }

    Optional<Paging> previous() {
        return hasPrevious ? Optional.of(edges()) : Optional.empty();
    }

    private Paging edges() {
        return rows.isEmpty() ? Paging.first(size) : new Paging(size, rows.getFirst().id(), rows.getLast().id());
    }
}
