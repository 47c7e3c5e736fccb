package io.backupchecks.autotask.domain.ticket;

import java.util.function.Function;

/** Where an attempt to resolve stands between two steps: it goes on, or it has its answer. */
sealed interface ResolveProgress {
    record Go(ResolveAttempt attempt) implements ResolveProgress {}

    record Stop(TicketResolution answer) implements ResolveProgress {}

    default ResolveProgress then(Function<ResolveAttempt, ResolveProgress> step) {
        return switch (this) {
            case Go(var attempt) -> step.apply(attempt);
            case Stop stop -> stop;
        };
    }

    default TicketResolution last(Function<ResolveAttempt, TicketResolution> step) {
        return switch (this) {
            case Go(var attempt) -> step.apply(attempt);
            case Stop(var answer) -> answer;
        };
    }
}
