package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.time.TimeLeft;

/** One request to resolve a run's ticket with all that was read for it. */
record ResolveClick(ResolveRequest request, Caller caller, TimeLeft time, ResolvingFacts facts) {}
