package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that a click is decided on, read consistently in one round trip. */
public record CreationFacts(@Nullable RunTicket ticket, @Nullable Settings settings, Breaker breaker,
        @Nullable CustomerMapping mapping, @Nullable Zone zone, Canaries canaries) {

    /** Reads the facts. */
    @FunctionalInterface
    public interface Source {
        CreationFacts read(Credentials credentials, RunKey run, CustomerId customer);
    }

    Optional<RunTicket> found() {
        return Optional.ofNullable(ticket);
    }
}
