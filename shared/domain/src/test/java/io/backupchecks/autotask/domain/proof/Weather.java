package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import java.time.Duration;

/** How the calls of an invocation fare. */
interface Weather {
    /** Nothing fails, nothing takes time. */
    Weather FAIR = new Weather() {
        @Override
        public Fault fault(Call call) {
            return Fault.NONE;
        }

        @Override
        public Duration latency(Call call) {
            return Duration.ZERO;
        }
    };

    Fault fault(Call call);

    /** The way there, or the way back. */
    Duration latency(Call call);
}
