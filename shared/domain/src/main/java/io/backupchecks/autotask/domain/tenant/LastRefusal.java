package io.backupchecks.autotask.domain.tenant;

import java.time.Instant;
import java.util.List;

/**
 * The last time that Autotask refused a ticket for its content: the only way in which it tells some of its rules.
 *
 * @param messages Autotask's own words, cleaned and cut
 */
public record LastRefusal(Instant at, List<String> messages) {
    public LastRefusal {
        messages = List.copyOf(messages);
    }
}
