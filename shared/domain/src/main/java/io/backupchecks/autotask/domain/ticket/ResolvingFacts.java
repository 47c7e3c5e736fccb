package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Zone;
import org.jspecify.annotations.Nullable;

/** What a click on resolve is decided on beside the run's item. */
record ResolvingFacts(Credentials credentials, @Nullable Settings settings, Breaker breaker, @Nullable Zone zone,
        @Nullable ConnectionProof proof) {}
