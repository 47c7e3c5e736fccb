package io.backupchecks.autotask.simulator.control;

import io.backupchecks.autotask.simulator.tenant.ApiUser;
import io.backupchecks.autotask.simulator.tenant.Behaviour;
import io.backupchecks.autotask.simulator.tenant.Delay;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.simulator.tenant.Zone;
import io.backupchecks.autotask.simulator.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** A tenant's settings as JSON, without its secret. */
final class TenantJson {
    private TenantJson() {}

    static ObjectNode show(Tenant tenant) {
        ApiUser user = tenant.user();
        var shown = Json.object()
                .put("database", tenant.database())
                .put("userName", user.userName())
                .put("locked", user.isLocked())
                .put("requestsInTheLastHour", tenant.usage().current());
        shown.set("zone", zone(tenant.zone()));
        return shown.set("behaviour", behaviour(tenant.behaviour()));
    }

    private static ObjectNode zone(Zone zone) {
        return Json.object()
                .put("prefix", zone.prefix())
                .put("url", zone.announced().map(Object::toString).orElse(""))
                .put("webUrl", zone.web().map(Object::toString).orElse(""));
    }

    static ObjectNode behaviour(Behaviour behaviour) {
        var shown = Json.object();
        for (Toggle toggle : Toggle.values()) {
            shown.put(toggle.name(), behaviour.is(toggle));
        }
        for (Delay delay : Delay.values()) {
            shown.put(delay.name(), behaviour.of(delay).toString());
        }
        for (Limit limit : Limit.values()) {
            shown.put(limit.name(), behaviour.of(limit));
        }
        return shown;
    }
}
