package io.backupchecks.autotask.lambda.priming;

import java.util.List;
import org.crac.Context;
import org.crac.Resource;

/**
 * What SnapStart calls around a snapshot: the rehearsal is in it, keys, credentials and connections are not. The runtime
 * keeps hooks by weak references only, so that whoever registers one has to hold it.
 */
final class SnapshotHook implements Resource {
    private final Priming priming;
    private final List<Perishable> perishables;

    SnapshotHook(Priming priming, List<Perishable> perishables) {
        this.priming = priming;
        this.perishables = List.copyOf(perishables);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        priming.run();
        perishables.forEach(Perishable::drop);
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        perishables.forEach(Perishable::drop);
    }
}
