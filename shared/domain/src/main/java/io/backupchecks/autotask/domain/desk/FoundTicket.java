package io.backupchecks.autotask.domain.desk;

import org.jspecify.annotations.Nullable;

/**
 * A ticket as Autotask shows it now.
 *
 * @param externalId empty where somebody emptied it over there
 * @param completedBy the resource that completed it, {@code null} while it is open
 */
public record FoundTicket(TicketId id, String number, CompanyId company, int status, String externalId,
        String description, @Nullable Long completedBy) {

    /** Whether the marker stands where it was put, or at least in the description. */
    public boolean carries(Marker marker) {
        return marker.isCarriedBy(externalId) || description.contains(marker.value());
    }
}
