package io.backupchecks.autotask.simulator.control;

import io.backupchecks.autotask.simulator.desk.Desk;
import io.backupchecks.autotask.simulator.rest.Tenants;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import io.backupchecks.autotask.simulator.wire.Faults;
import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.wire.Reply;
import io.backupchecks.autotask.simulator.wire.Traffic;
import java.util.NoSuchElementException;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The control API's first level: state, faults, outage, calls, reset, and the tenants below it. */
public final class SimulatorControl {
    private final Tenants tenants;
    private final Faults faults;
    private final Traffic traffic;
    private final Function<Tenant, Desk> desks;
    private final Runnable reset;
    private final FaultControl faultControl;

    public SimulatorControl(Tenants tenants, Faults faults, Traffic traffic, Function<Tenant, Desk> desks,
            Runnable reset) {
        this.tenants = tenants;
        this.faults = faults;
        this.traffic = traffic;
        this.desks = desks;
        this.reset = reset;
        this.faultControl = new FaultControl(faults);
    }

    Reply answer(ControlRequest request) {
        return switch (request.key()) {
            case "GET ", "GET state", "GET tenants" -> request.segments().size() > 1 ? tenant(request) : state();
            case "POST tenants", "PATCH tenants", "PUT tenants", "DELETE tenants" -> tenant(request);
            case "GET faults" -> faultControl.list();
            case "POST faults" -> faultControl.schedule(request);
            case "DELETE faults" -> faultControl.clear();
            case "POST down" -> faultControl.goDown(request);
            case "POST up" -> faultControl.goUp();
            case "GET requests" -> Reply.ok(TrafficJson.requests(traffic));
            case "DELETE requests" -> forget();
            case "POST reset" -> restart();
            default -> throw new NoSuchElementException("There is no " + request.key());
        };
    }

    private Reply tenant(ControlRequest request) {
        String database = request.segments().size() > 1 ? request.segments().get(1) : "";
        Tenant tenant = tenants.all()
                .stream()
                .filter(one -> Integer.toString(one.database()).equals(database))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no tenant '" + database + "'"));
        return new TenantControl(tenant, desks.apply(tenant)).answer(request.below(2));
    }

    private Reply state() {
        ObjectNode state = Json.object().put("down", faults.isDown()).put("pendingFaults", faults.pending().size());
        state.set("calls", TrafficJson.counts(traffic));
        var list = state.putArray("tenants");
        tenants.all().forEach(tenant -> list.add(TenantJson.show(tenant)));
        return Reply.ok(state);
    }

    private Reply forget() {
        traffic.clear();
        return state();
    }

    private Reply restart() {
        reset.run();
        return state();
    }
}
