package io.backupchecks.autotask.simulator.rest;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.query.Step;
import io.backupchecks.autotask.simulator.write.WriteKind;

/** What a request asks for, as its method and path say. */
sealed interface Operation {

    /** An operation that anybody may ask for. */
    sealed interface Open extends Operation {}

    /** An operation that needs an API user. */
    sealed interface Authenticated extends Operation {}

    /** Which part of an entity's metadata is asked for. */
    enum Aspect {
        INFORMATION,
        FIELDS,
        USER_DEFINED_FIELDS
    }

    /** No such path. */
    record Unrouted() implements Open {}

    /** The path exists, not with this method. */
    record WrongMethod() implements Open {}

    record ZoneInformation() implements Open {}

    record VersionInformation() implements Open {}

    record ThresholdInformation() implements Authenticated {}

    record Describe(EntityType entity, Aspect aspect) implements Authenticated {}

    record Query(EntityType entity, Step step) implements Authenticated {}

    record Read(EntityType entity, long id) implements Authenticated {}

    record ReadNotes(long ticketId) implements Authenticated {}

    record ReadNote(long ticketId, long noteId) implements Authenticated {}

    record Write(EntityType entity, WriteKind kind) implements Authenticated {}

    record WriteNote(long ticketId, WriteKind kind) implements Authenticated {}

    record Delete(EntityType entity, long id) implements Authenticated {}
}
