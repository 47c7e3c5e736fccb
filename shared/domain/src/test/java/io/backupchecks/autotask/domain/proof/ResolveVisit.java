package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.Invocation;
import io.backupchecks.autotask.domain.testing.ProcessDied;
import io.backupchecks.autotask.domain.ticket.TestUseCases;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One invocation of a function that has to do with resolving: its calls take time and meet faults, and it is killed at its limit. */
final class ResolveVisit implements Faults {
    final String who;
    /** The cycle that its click names; 0 for who does not click. */
    final long cycle;
    private final ResolveWorld world;
    private final Weather weather;
    private final Instant killedAt;
    private final Invocation invocation;
    private @Nullable Instant clearAt;
    private boolean noted;
    private boolean closed;

    ResolveVisit(String who, long cycle, ResolveWorld world, Weather weather) {
        this.who = who;
        this.cycle = cycle;
        this.world = world;
        this.weather = weather;
        killedAt = world.time.instant().plus(Visit.LIMIT);
        invocation = new Invocation(this, this::pass);
    }

    void make(Consumer<TestUseCases> use) {
        try {
            use.accept(world.useCases(invocation, this::pass, this));
        } catch (ProcessDied _) {
            world.counts.deaths++;
        }
    }

    boolean isClick() {
        return cycle > 0;
    }

    Duration left() {
        return Duration.between(world.time.instant(), killedAt);
    }

    /** Its last look at the time entries was asked for then, and saw none; {@code null} if it saw any, or did not see. */
    void sawNoTime(@Nullable Instant asked) {
        clearAt = asked;
    }

    @Nullable
    Instant clearAt() {
        return clearAt;
    }

    /** @return whether it is the first note; looks from before it do not count any more */
    boolean notes() {
        var first = !noted;
        noted = true;
        clearAt = null;
        return first;
    }

    /** @return whether it is the first close */
    boolean closes() {
        var first = !closed;
        closed = true;
        return first;
    }

    @Override
    public Fault next(Call call) {
        world.stage.until(sooner(weather.latency(call)));
        if (isOver()) {
            return Fault.DIE_BEFORE;
        }
        var fault = weather.fault(call);
        world.counts.faults += fault == Fault.NONE ? 0 : 1;
        return fault;
    }

    @Override
    public void answered(Call call) {
        pass(weather.latency(call));
    }

    private void pass(Duration duration) {
        world.stage.until(sooner(duration));
        if (isOver()) {
            invocation.die();
        }
    }

    private Instant sooner(Duration duration) {
        var then = world.time.instant().plus(duration);
        return then.isBefore(killedAt) ? then : killedAt;
    }

    private boolean isOver() {
        return !world.time.instant().isBefore(killedAt);
    }
}
