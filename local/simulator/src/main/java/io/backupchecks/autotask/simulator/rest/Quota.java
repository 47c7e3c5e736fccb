package io.backupchecks.autotask.simulator.rest;

import io.backupchecks.autotask.simulator.tenant.Behaviour;
import io.backupchecks.autotask.simulator.tenant.Delay;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.wire.Pause;
import io.backupchecks.autotask.simulator.wire.Reply;
import java.time.Duration;
import java.util.Optional;

/** The hourly request threshold of a database: slower from half of it on, closed at all of it. */
final class Quota {
    private final Pause pause;

    Quota(Pause pause) {
        this.pause = pause;
    }

    /** Counts the call and slows it down, or refuses it. */
    Optional<Reply> charge(Tenant tenant) {
        int threshold = tenant.behaviour().of(Limit.REQUESTS_PER_HOUR);
        if (tenant.usage().current() >= threshold) {
            return Optional.of(Reply.errors(429, "The request threshold of the database has been exceeded."));
        }
        pause.of(latency(tenant.behaviour(), tenant.usage().add(1), threshold));
        return Optional.empty();
    }

    private static Duration latency(Behaviour behaviour, int used, int threshold) {
        if (used * 4L >= threshold * 3L) {
            return behaviour.of(Delay.LATENCY_FROM_THREE_QUARTERS);
        }
        return used * 2L >= threshold ? behaviour.of(Delay.LATENCY_FROM_HALF) : Duration.ZERO;
    }

    static Reply information(Tenant tenant) {
        return Reply.ok(Json.object()
                .put("externalRequestThreshold", tenant.behaviour().of(Limit.REQUESTS_PER_HOUR))
                .put("requestThresholdTimeframe", 60)
                .put("currentTimeframeRequestCount", tenant.usage().current()));
    }
}
