package io.backupchecks.autotask.simulator.control;

import io.backupchecks.autotask.simulator.tenant.Behaviour;
import io.backupchecks.autotask.simulator.tenant.Delay;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes a behaviour by names: true or false for a toggle, an ISO duration for a delay, a number for a limit. */
final class BehaviourControl {
    private BehaviourControl() {}

    static void change(Behaviour behaviour, ObjectNode changes) {
        changes.properties().forEach(change -> change(behaviour, change.getKey(), change.getValue()));
    }

    private static void change(Behaviour behaviour, String name, JsonNode value) {
        if (value.isBoolean()) {
            behaviour.set(Toggle.valueOf(name), value.booleanValue());
        } else if (value.isIntegralNumber()) {
            behaviour.set(Limit.valueOf(name), value.intValue());
        } else {
            behaviour.set(Delay.valueOf(name), Duration.parse(value.asString("")));
        }
    }
}
