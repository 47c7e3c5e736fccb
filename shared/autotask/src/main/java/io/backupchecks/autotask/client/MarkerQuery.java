package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.Condition;
import io.backupchecks.autotask.client.wire.Query;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.ServiceDesk.MarkerPlace;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A search for tickets by their markers, and whether a row is an answer to it. */
record MarkerQuery(Set<Marker> markers, MarkerPlace place) {
    /** So many stay under Autotask's limit of 500 conditions, twice counted. */
    private static final int MOST = 200;
    private static final List<String> FIELDS = List.of("id", "ticketNumber", "companyID", "status", "externalID",
            "completedByResourceID", "completedDate");

    MarkerQuery {
        if (markers.isEmpty() || markers.size() > MOST) {
            throw new IllegalArgumentException("a search is for 1 to " + MOST + " markers, not " + markers.size());
        }
    }

    static MarkerQuery of(Collection<Marker> markers, MarkerPlace place) {
        return new MarkerQuery(Set.copyOf(markers), place);
    }

    Query body() {
        return switch (place) {
            case EXTERNAL_ID -> query(FIELDS, inExternalId());
            case EXTERNAL_ID_OR_DESCRIPTION -> query(withDescription(), anywhere());
        };
    }

    /** Autotask drops what it does not understand from a filter and returns everything: each row is checked again. */
    boolean asksFor(FoundTicket row) {
        return markers.stream().anyMatch(marker -> switch (place) {
            case EXTERNAL_ID -> marker.isCarriedBy(row.externalId());
            case EXTERNAL_ID_OR_DESCRIPTION -> row.carries(marker);
        });
    }

    private static Query query(List<String> fields, Condition condition) {
        return new Query(Query.LARGEST_PAGE, fields, List.of(Condition.and(List.of(condition))));
    }

    private Condition inExternalId() {
        return Condition.in("externalID", markers.stream().map(Marker::value).sorted().toList());
    }

    private Condition anywhere() {
        var inDescription = markers.stream().map(marker -> Condition.contains("description", marker.value()));
        return Condition.or(Stream.concat(Stream.of(inExternalId()), inDescription).toList());
    }

    /** Descriptions are long: asked for only where they are looked into. */
    private static List<String> withDescription() {
        return Stream.concat(FIELDS.stream(), Stream.of("description")).toList();
    }
}
