package io.backupchecks.autotask.simulator.control;

import io.backupchecks.autotask.simulator.desk.Desk;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Verb;
import io.backupchecks.autotask.simulator.tenant.ApiUser;
import io.backupchecks.autotask.simulator.tenant.ApiUser.Login;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import io.backupchecks.autotask.simulator.tenant.Zone;
import io.backupchecks.autotask.simulator.wire.Reply;
import java.net.URI;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/** One tenant's settings: API user, rights, zone, quota, behaviour; its rows are below it. */
final class TenantControl {
    private final Tenant tenant;
    private final Desk desk;

    TenantControl(Tenant tenant, Desk desk) {
        this.tenant = tenant;
        this.desk = desk;
    }

    Reply answer(ControlRequest request) {
        switch (request.key()) {
            case "GET " -> {
            }
            case "PATCH user" -> changeUser(request);
            case "PATCH rights" -> changeRight(request);
            case "PATCH zone" -> tenant.move(zone(request));
            case "PATCH behaviour" -> BehaviourControl.change(tenant.behaviour(), request.body());
            case "POST usage" -> tenant.usage().add(request.number("requests", 0));
            case "DELETE usage" -> tenant.usage().clear();
            case "PATCH picklists" -> PicklistControl.change(tenant, request.below(1));
            default -> {
                return new EntityControl(desk, entity(request)).answer(request.below(1));
            }
        }
        return Reply.ok(TenantJson.show(tenant));
    }

    private static EntityType entity(ControlRequest request) {
        return request.segments()
                .stream()
                .findFirst()
                .flatMap(EntityType::ofPath)
                .orElseThrow(() -> new NoSuchElementException("There is no " + request.key()));
    }

    private void changeUser(ControlRequest request) {
        ApiUser user = tenant.user();
        Login old = user.login();
        user.change(new Login(request.text("integrationCode", old.integrationCode()),
                request.text("secret", old.secret())));
        if (request.body().has("locked")) {
            user.lock(request.flag("locked", false));
        }
        if (request.body().has("apiOnly")) {
            user.license(request.flag("apiOnly", true));
        }
    }

    private void changeRight(ControlRequest request) {
        EntityType entity = EntityType.ofPath(request.text("entity", ""))
                .orElseThrow(() -> new IllegalArgumentException("A right needs an entity"));
        Verb verb = Verb.valueOf(request.text("verb", "").toUpperCase(Locale.ROOT));
        tenant.user().permit(verb, entity, request.flag("allowed", true));
    }

    private static Zone zone(ControlRequest request) {
        return new Zone(request.text("prefix", ""), address(request, "url"), address(request, "webUrl"));
    }

    private static Optional<URI> address(ControlRequest request, String name) {
        return Optional.of(request.text(name, "")).filter(text -> !text.isEmpty()).map(URI::create);
    }
}
