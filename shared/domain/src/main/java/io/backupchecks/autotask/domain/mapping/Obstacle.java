package io.backupchecks.autotask.domain.mapping;

import io.backupchecks.autotask.domain.desk.DeskFailure;

/** Why Autotask could not be asked about companies. */
public sealed interface Obstacle {
    /** There are no credentials yet, so there is no tenant either. */
    record NotConfigured() implements Obstacle {}

    /** The stored credentials have not passed the connection test. */
    record Untested() implements Obstacle {}

    /** Autotask rejected the credentials; nothing is sent until they are tested again. */
    record BreakerOpen() implements Obstacle {}

    /** Autotask answered too slowly for all that was to be read. */
    record OutOfTime() implements Obstacle {}

    record Failed(DeskFailure failure) implements Obstacle {}
}
