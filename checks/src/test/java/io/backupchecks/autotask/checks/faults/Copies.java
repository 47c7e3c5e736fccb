package io.backupchecks.autotask.checks.faults;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.EnumMap;
import java.util.Map;

/** Copies of the functions, one for each actor: warm ones for visits that meet no fault, cold ones for the others. */
final class Copies implements AutoCloseable {
    private final Site site;
    private final Map<Actor, FunctionCopy> warm = new EnumMap<>(Actor.class);

    Copies(Site site) {
        this.site = site;
    }

    /** Begins the visit in a copy that has served others. */
    RequestStreamHandler warm(Actor actor, Visit visit) {
        return visit.in(warm.computeIfAbsent(actor, one -> new FunctionCopy(site, one, visit)));
    }

    /** Begins it in one that has served nobody, so that its first calls are those of a process that has just begun. */
    RequestStreamHandler cold(Actor actor, Visit visit) {
        return visit.inOwn(new FunctionCopy(site, actor, visit));
    }

    @Override
    public void close() {
        warm.values().forEach(FunctionCopy::close);
    }
}
