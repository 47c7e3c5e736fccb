package io.backupchecks.autotask.checks.faults;

import java.util.Collections;
import java.util.List;

/**
 * The calls of a process until it ended or died.
 *
 * @param autotask the routes of those to Autotask, in order
 * @param since how many of them were made before something happened elsewhere; 0 where nothing did
 */
record Calls(int storage, List<String> autotask, int since) {
    Calls {
        autotask = List.copyOf(autotask);
    }

    Calls(int storage, List<String> autotask) {
        this(storage, autotask, 0);
    }

    int on(Wire wire) {
        return switch (wire) {
            case STORAGE -> storage;
            case AUTOTASK -> autotask.size();
        };
    }

    /** How often that route was called. */
    int to(String route) {
        return Collections.frequency(autotask, route);
    }

    /** Those made when something had happened elsewhere; all where nothing did. */
    List<String> afterwards() {
        return autotask.subList(since, autotask.size());
    }

    boolean changeNothing() {
        return autotask.stream().allMatch(route -> route.startsWith("GET ") || route.contains("/query"));
    }
}
