package io.backupchecks.autotask.demo;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Lets operators resolve tickets, as an administrator does: test and validate first, then change the settings. */
final class Permission {
    /** Of the simulator's picklists: Task Notes, and the publication that customers do not see. */
    private static final int TASK_NOTES = 3;
    private static final int INTERNAL = 2;
    private static final String SETTINGS = "/v1/settings";

    private final Hands hands;

    Permission(Hands hands) {
        this.hands = hands;
    }

    void give() {
        hands.api("POST", SETTINGS + "/connection-test", Map.of(), "{}");
        hands.api("POST", SETTINGS + "/validation", Map.of(), "{}");
        var found = hands.api("GET", SETTINGS, Map.of(), "");
        if (found.body() instanceof ObjectNode settings && settings.path("resolving") instanceof ObjectNode resolving) {
            resolving.put("allowed", true).put("noteTypeId", TASK_NOTES).put("notePublishId", INTERNAL);
            settings.remove("closingNote");
            settings.remove("connection");
            hands.api("PUT", SETTINGS, Map.of("If-Match", found.tag()), settings.toString());
        }
    }
}
