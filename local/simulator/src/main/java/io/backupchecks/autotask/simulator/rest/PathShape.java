package io.backupchecks.autotask.simulator.rest;

import java.util.Map;

/** A path that exists: its pattern, and its operation per HTTP method. */
record PathShape(String pattern, Map<String, Operation> operations) {
    PathShape {
        operations = Map.copyOf(operations);
    }
}
