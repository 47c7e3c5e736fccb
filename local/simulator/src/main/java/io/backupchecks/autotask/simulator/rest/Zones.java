package io.backupchecks.autotask.simulator.rest;

import io.backupchecks.autotask.simulator.tenant.Tenant;
import io.backupchecks.autotask.simulator.tenant.Zone;
import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.wire.Reply;
import io.backupchecks.autotask.simulator.wire.Request;
import java.net.URI;

/** Answers where a user's tenant lives, to anybody. */
final class Zones {
    private final Tenants tenants;
    private final URI origin;

    Zones(Tenants tenants, URI origin) {
        this.tenants = tenants;
        this.origin = origin;
    }

    Reply answer(Request request) {
        return request.parameter("user")
                .flatMap(tenants::byUserName)
                .map(session -> found(session.tenant()))
                .orElse(Reply.errors(500, "Zone information could not be determined"));
    }

    private Reply found(Tenant tenant) {
        Zone zone = tenant.zone();
        return Reply.ok(Json.object()
                .put("zoneName", zone.prefix().isEmpty() ? "Simulated zone" : zone.prefix())
                .put("url", zone.announced().orElse(zone.base(origin)).toString())
                .put("webUrl", zone.web().orElse(origin).toString())
                .put("ci", tenant.database()));
    }
}
