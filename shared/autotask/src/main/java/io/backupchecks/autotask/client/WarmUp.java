package io.backupchecks.autotask.client;

import jakarta.inject.Inject;
import java.time.Duration;

/** Makes one call that changes nothing and carries no secret, so that the classes are loaded before the first request. */
public final class WarmUp {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Exchange exchange;
    private final Endpoints entry;

    @Inject
    WarmUp(Exchange exchange, AutotaskSettings settings) {
        this.exchange = exchange;
        entry = new Endpoints(settings.entryPoint());
    }

    /** Takes at most two seconds; whatever comes back does not matter. */
    public void run() {
        exchange.send(Request.get(Operation.READ_VERSIONS, entry.versionInformation(), LIMIT), RequestHeaders.NONE);
    }
}
