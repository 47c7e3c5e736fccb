package io.backupchecks.autotask.domain.desk;

import io.backupchecks.autotask.domain.tenant.Database;
import java.util.ArrayList;
import java.util.List;

/**
 * Tickets of this service that must turn up in a search: proof that the search sees.
 *
 * @param living those not known to be deleted, the one asked for first
 * @param everHad once true, nothing stands in for a canary any more
 * @param markersOverwritten {@code externalID} was seen changed over there: it alone proves nothing
 */
public record Canaries(Database database, long version, List<Canary> living, boolean everHad,
        boolean markersOverwritten) {
    /** So many are kept: enough to survive the deletion of a few tickets. */
    public static final int KEPT = 3;

    public Canaries {
        living = List.copyOf(living);
    }

    /** The state before the first ticket of a tenant. */
    public static Canaries none(Database database) {
        return new Canaries(database, 0, List.of(), false, false);
    }

    /** Whether one more is of use. */
    public boolean wantsMore() {
        return living.size() < KEPT;
    }

    /** With one more ticket that is known to exist. */
    public Canaries with(Canary canary) {
        var more = new ArrayList<>(living);
        if (!more.contains(canary)) {
            more.add(canary);
        }
        return new Canaries(database, version + 1, more, true, markersOverwritten);
    }

    /** Without a ticket that was deleted. */
    public Canaries without(Canary canary) {
        return new Canaries(database, version + 1, living.stream().filter(kept -> !kept.equals(canary)).toList(),
                everHad, markersOverwritten);
    }

    /** After a marker was seen changed. */
    public Canaries overwritten() {
        return new Canaries(database, version + 1, living, everHad, true);
    }

    /** One ticket and the marker that it carries. */
    public record Canary(TicketId ticket, Marker marker) {}
}
