package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.desk.FoundTicket;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** One ticket over there: when it begins to exist, and when searches begin to find it. */
record KeptTicket(FoundTicket ticket, Instant existsAt, Instant visibleAt) {
    static final int COMPLETE = 5;

    KeptTicket withExternalId(String text) {
        return with(new FoundTicket(ticket.id(), ticket.number(), ticket.company(), ticket.status(), text,
                ticket.description(), ticket.completedBy(), ticket.completedAt()));
    }

    /** Only the system's own status Complete says when and by whom, and only when it is reached. */
    KeptTicket withStatus(int status, long resource, Instant now) {
        if (status == COMPLETE) {
            return ticket.status() == COMPLETE ? this : with(status, OptionalLong.of(resource), Optional.of(now));
        }
        return with(status, OptionalLong.empty(), Optional.empty());
    }

    private KeptTicket with(int status, OptionalLong completedBy, Optional<Instant> completedAt) {
        return with(new FoundTicket(ticket.id(), ticket.number(), ticket.company(), status, ticket.externalId(),
                ticket.description(), completedBy, completedAt));
    }

    private KeptTicket with(FoundTicket next) {
        return new KeptTicket(next, existsAt, visibleAt);
    }
}
