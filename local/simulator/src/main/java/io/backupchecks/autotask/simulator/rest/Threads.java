package io.backupchecks.autotask.simulator.rest;

import java.util.HashMap;
import java.util.Map;

/** The server's threads in use, per integration code and entity. */
final class Threads {
    private final Map<Key, Integer> inUse = new HashMap<>();

    record Key(String integrationCode, String endpoint) {}

    /** Takes a thread; false if as many as allowed are in use. */
    synchronized boolean enter(Key key, int allowed) {
        int now = inUse.getOrDefault(key, 0);
        if (now >= allowed) {
            return false;
        }
        inUse.put(key, now + 1);
        return true;
    }

    synchronized void leave(Key key) {
        inUse.computeIfPresent(key, (_, now) -> now > 1 ? now - 1 : null);
    }
}
