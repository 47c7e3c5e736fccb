package io.backupchecks.autotask.client;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.diagnosis.Entity;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses below a REST address, which is taken as Autotask gave it. */
final class Endpoints {
    private static final String VERSION = "V1.0/";

    private final URI api;

    Endpoints(URI api) {
        this.api = api;
    }

    static Endpoints of(Zone zone) {
        return new Endpoints(zone.api());
    }

    URI tickets() {
        return at("Tickets");
    }

    URI ticketQuery() {
        return at("Tickets/query");
    }

    URI timeEntryQuery() {
        return at("TimeEntries/query");
    }

    URI noteQuery() {
        return at("TicketNotes/query");
    }

    URI deletionQuery() {
        return at("DeletedTicketLogs/query");
    }

    /** Where notes of a ticket are added; they cannot be added anywhere else. */
    URI notes(TicketId ticket) {
        return at("Tickets/" + ticket.value() + "/Notes");
    }

    URI ticket(TicketId id) {
        return at("Tickets/" + id.value());
    }

    URI ticketFields() {
        return at("Tickets/entityInformation/fields");
    }

    URI noteFields() {
        return at("TicketNotes/entityInformation/fields");
    }

    URI information(Entity entity) {
        return at(entity.path() + "/entityInformation");
    }

    URI company(CompanyId id) {
        return at("Companies/" + id.value());
    }

    URI companyQuery() {
        return at("Companies/query");
    }

    URI thresholdInformation() {
        return at("ThresholdInformation");
    }

    /** Of the user by name; the only address with a query. */
    URI zoneInformation(String userName) {
        var user = URLEncoder.encode(userName, StandardCharsets.UTF_8).replace("+", "%20");
        return at("zoneInformation?user=" + user);
    }

    /** The only address without a version. */
    URI versionInformation() {
        return URI.create(api + "versioninformation");
    }

    private URI at(String path) {
        return URI.create(api + VERSION + path);
    }
}
