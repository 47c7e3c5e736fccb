package io.backupchecks.autotask.simulator.tenant;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How a tenant's Autotask behaves: its toggles, delays and limits. */
public final class Behaviour {
    private final Set<Toggle> toggles = EnumSet.noneOf(Toggle.class);
    private final Map<Delay, Duration> delays = new EnumMap<>(Delay.class);
    private final Map<Limit, Integer> limits = new EnumMap<>(Limit.class);

    public synchronized boolean is(Toggle toggle) {
        return toggles.contains(toggle);
    }

    public synchronized Duration of(Delay delay) {
        return delays.getOrDefault(delay, delay.initial());
    }

    public synchronized int of(Limit limit) {
        return limits.getOrDefault(limit, limit.initial());
    }

    public synchronized void set(Toggle toggle, boolean on) {
        if (on) {
            toggles.add(toggle);
        } else {
            toggles.remove(toggle);
        }
    }

    public synchronized void set(Delay delay, Duration value) {
        delays.put(delay, value);
    }

    public synchronized void set(Limit limit, int value) {
        limits.put(limit, value);
    }
}
