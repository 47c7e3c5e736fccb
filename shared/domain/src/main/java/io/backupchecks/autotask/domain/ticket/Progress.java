package io.backupchecks.autotask.domain.ticket;

import java.util.function.Function;

/** Where an attempt stands between two steps: it goes on, or it has its answer. */
sealed interface Progress {
    record Go(Attempt attempt) implements Progress {}

    record Stop(TicketCreation answer) implements Progress {}

    default Progress then(Function<Attempt, Progress> step) {
        return switch (this) {
            case Go(var attempt) -> step.apply(attempt);
            case Stop stop -> stop;
        };
    }

    default TicketCreation last(Function<Attempt, TicketCreation> step) {
        return switch (this) {
            case Go(var attempt) -> step.apply(attempt);
            case Stop(var answer) -> answer;
        };
    }
}
