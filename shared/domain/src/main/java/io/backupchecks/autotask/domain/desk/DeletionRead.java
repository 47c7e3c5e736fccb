package io.backupchecks.autotask.domain.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What Autotask's log of deleted tickets says about one ticket. */
public sealed interface DeletionRead {
    /**
     * The ticket was deleted.
     *
     * @param at empty where the log does not say when
     * @param by the resource that deleted it, empty where the log does not say who
     */
    record Deleted(Optional<Instant> at, OptionalLong by) implements DeletionRead {}

    /** The log does not name it: a ticket that is not found either may be out of the API user's sight. */
    record NotLogged() implements DeletionRead {}

    record Failed(DeskFailure failure) implements DeletionRead {}
}
