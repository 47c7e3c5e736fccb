package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Place;
import io.backupchecks.autotask.domain.tenant.Database;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through the mappings that were not looked at since the cycle began, the longest ago first. */
final class Walk {
    private final List<Lane> lanes;

    Walk(CustomerMappings mappings, Database database, Instant before) {
        lanes = Arrays.stream(Status.values()).map(status -> new Lane(mappings, database, status, before)).toList();
    }

    /** At most {@code most} mappings; none at the end. */
    List<CustomerMapping> next(int most) {
        var batch = new ArrayList<CustomerMapping>();
        for (var lane = first(); lane.isPresent() && batch.size() < most; lane = first()) {
            batch.add(lane.get().take());
        }
        return batch;
    }

    private Optional<Lane> first() {
        return lanes.stream().filter(Lane::hasMore).min(Comparator.comparing(lane -> lane.head().synced().at()));
    }

    /** The mappings of one status. */
    private static final class Lane {
        private final CustomerMappings mappings;
        private final Database database;
        private final Status status;
        private final Instant before;
        private final Deque<CustomerMapping> read = new ArrayDeque<>();
        private @Nullable Place last;
        private boolean ended;

        Lane(CustomerMappings mappings, Database database, Status status, Instant before) {
            this.mappings = mappings;
            this.database = database;
            this.status = status;
            this.before = before;
        }

        boolean hasMore() {
            if (read.isEmpty() && !ended) {
                refill();
            }
            return !read.isEmpty();
        }

        CustomerMapping head() {
            return read.getFirst();
        }

        CustomerMapping take() {
            return read.removeFirst();
        }

        private void refill() {
            var page = mappings.listed(database, status, last, CompanyLook.BATCH);
            page.stream().filter(mapping -> mapping.synced().at().isBefore(before)).forEach(read::addLast);
            ended = read.size() < CompanyLook.BATCH;
            if (!page.isEmpty()) {
                last = Place.of(page.getLast());
            }
        }
    }
}
