package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.time.TimeLeft;

/** One request for a run's ticket with all that was read for it. */
record Click(CreateRequest request, Caller caller, TimeLeft time, Credentials credentials, CreationFacts facts) {
    RunKey key() {
        return new RunKey(credentials.database(), request.run());
    }
}
