package io.backupchecks.autotask.simulator.rest;

import io.backupchecks.autotask.simulator.metadata.EntityType;
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

/**
 * Where a request goes.
 *
 * @param zone the path segment before {@code ATServicesRest}, empty for none
 * @param name method and path pattern, for counters and faults
 */
record Route(String zone, String name, Operation operation) {

    /** The endpoint whose threads the request takes: a child path counts as the child's own entity. */
    static String endpoint(Authenticated operation) {
        return switch (operation) {
            case ThresholdInformation _ -> "ThresholdInformation";
            case Describe(EntityType entity, _) -> entity.path();
            case Query(EntityType entity, _) -> entity.path();
            case Read(EntityType entity, _) -> entity.path();
            case Write(EntityType entity, _) -> entity.path();
            case Delete(EntityType entity, _) -> entity.path();
            case ReadNotes _,ReadNote _,WriteNote _ -> EntityType.TICKET_NOTES.path();
        };
    }
}
