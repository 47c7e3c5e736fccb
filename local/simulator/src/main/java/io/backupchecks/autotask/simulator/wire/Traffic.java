package io.backupchecks.autotask.simulator.wire;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The calls that arrived at the emulated API: how many per route, and the latest ones in full. */
public final class Traffic {
    private static final int KEPT = 10_000;

    private final InstantSource clock;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Deque<RecordedRequest> requests = new ArrayDeque<>();

    public Traffic(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void record(String route, Request request, String body) {
        counts.merge(route, 1, Integer::sum);
        requests.addLast(RecordedRequest.of(clock.instant(), route, request, body));
        if (requests.size() > KEPT) {
            requests.removeFirst();
        }
    }

    /** How often a route was called, for example {@code POST /Tickets}; calls spoiled by a fault included. */
    public synchronized int calls(String route) {
        return counts.getOrDefault(route, 0);
    }

    /** All calls, of every route. */
    public synchronized int calls() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    /** The latest 10,000 requests, oldest first. */
    public synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    public synchronized List<RecordedRequest> requests(String route) {
        return requests.stream().filter(request -> request.route().equals(route)).toList();
    }

    public synchronized void clear() {
        counts.clear();
        requests.clear();
    }
}
