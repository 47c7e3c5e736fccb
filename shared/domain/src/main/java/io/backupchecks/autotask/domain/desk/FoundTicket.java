package io.backupchecks.autotask.domain.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A ticket as Autotask shows it now.
 *
 * @param externalId empty where somebody emptied it over there
 * @param completedBy the resource that completed it, empty while it is open
 * @param completedAt when it was completed, by Autotask's clock
 */
public record FoundTicket(TicketId id, String number, CompanyId company, int status, String externalId,
        String description, OptionalLong completedBy, Optional<Instant> completedAt) {

    /** Whether the marker stands where it was put, or at least in the description. */
    public boolean carries(Marker marker) {
        return marker.isCarriedBy(externalId) || description.contains(marker.value());
    }
}
