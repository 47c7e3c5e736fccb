package io.backupchecks.autotask.wiring.testing;

import io.backupchecks.autotask.lambda.Surroundings;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tenant that is ready to use, in memory, for one test class: what functions need, and what they write. */
public final class DemoTenant implements AutoCloseable {
    private final CallerTokens tokens;
    private final StandIns standIns;
    private final Surroundings surroundings;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private DemoTenant(Clock clock) {
        tokens = new CallerTokens(clock);
        standIns = StandIns.start(clock, tokens);
        surroundings = standIns.surroundings(clock, lines::add);
    }

    public static DemoTenant start() {
        var tenant = new DemoTenant(Clock.systemUTC());
        tenant.standIns.pointSdkHere();
        tenant.standIns.storeDemoData(tenant.surroundings);
        return tenant;
    }

    public CallerTokens tokens() {
        return tokens;
    }

    public StandIns standIns() {
        return standIns;
    }

    /** Make components of these. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** Log lines and metrics, so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        standIns.close();
    }
}
