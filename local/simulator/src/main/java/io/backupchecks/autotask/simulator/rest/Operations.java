package io.backupchecks.autotask.simulator.rest;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Schema;
import io.backupchecks.autotask.simulator.metadata.Verb;
import io.backupchecks.autotask.simulator.rest.Operation.Authenticated;
import io.backupchecks.autotask.simulator.rest.Operation.Delete;
import io.backupchecks.autotask.simulator.rest.Operation.Describe;
import io.backupchecks.autotask.simulator.rest.Operation.Query;
import io.backupchecks.autotask.simulator.rest.Operation.Read;
import io.backupchecks.autotask.simulator.rest.Operation.ReadNote;
import io.backupchecks.autotask.simulator.rest.Operation.ReadNotes;
import io.backupchecks.autotask.simulator.rest.Operation.ThresholdInformation;
import io.backupchecks.autotask.simulator.rest.Operation.Write;
import io.backupchecks.autotask.simulator.rest.Operation.WriteNote;
import io.backupchecks.autotask.simulator.wire.Reply;
import io.backupchecks.autotask.simulator.wire.Request;
import io.backupchecks.autotask.simulator.write.WriteKind;
import java.util.function.Supplier;

/** Runs an authenticated operation if the API user has the right to it. */
final class Operations {
    private final Reads reads;
    private final Writes writes;
    private final Schema schema;

    Operations(Reads reads, Writes writes, Schema schema) {
        this.reads = reads;
        this.writes = writes;
        this.schema = schema;
    }

    Reply run(Authenticated operation, Session session, Request request) {
        return switch (operation) {
            case ThresholdInformation _ -> Quota.information(session.tenant());
            case Describe(var entity, var aspect) -> Metadata.describe(session,
                    session.tenant().fieldRules().applied(schema.of(entity)), aspect);
            case Query(var entity, var step) ->
                reading(session, entity, request, () -> reads.query(session, entity, step, request));
            case Read(var entity, long id) ->
                reading(session, entity, request, () -> reads.byId(session, entity, id));
            case ReadNotes(long ticket) -> reading(session, EntityType.TICKET_NOTES, request,
                    () -> reads.notes(session, ticket, _ -> true));
            case ReadNote(long ticket, long id) -> reading(session, EntityType.TICKET_NOTES, request,
                    () -> reads.notes(session, ticket, note -> note.id() == id));
            case Write(var entity, var kind) ->
                permitted(session, verb(kind), entity, () -> writes.write(session, entity, kind, request));
            case WriteNote(long ticket, var kind) -> permitted(session, verb(kind), EntityType.TICKET_NOTES,
                    () -> writes.writeNote(session, ticket, kind, request));
            case Delete(var entity, long id) ->
                permitted(session, Verb.DELETE, entity, () -> Writes.delete(session, entity, id));
        };
    }

    /** A read on somebody else's behalf is refused as a missing right. */
    private static Reply reading(Session session, EntityType entity, Request request, Supplier<Reply> step) {
        return request.header("ImpersonationResourceId").isPresent()
                ? Refusal.notPermitted(Verb.QUERY)
                : permitted(session, Verb.QUERY, entity, step);
    }

    private static Reply permitted(Session session, Verb verb, EntityType entity, Supplier<Reply> step) {
        return session.user().may(verb, entity) ? step.get() : Refusal.notPermitted(verb);
    }

    private static Verb verb(WriteKind kind) {
        return kind == WriteKind.POST ? Verb.CREATE : Verb.UPDATE;
    }
}
