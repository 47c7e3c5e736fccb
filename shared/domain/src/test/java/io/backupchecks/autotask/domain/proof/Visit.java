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

/** One invocation of a function in the world: its calls take time and meet faults, and it is killed at its limit. */
final class Visit implements Faults {
    /** The limit of a function behind the gateway. */
    static final Duration LIMIT = Duration.ofSeconds(26);

    final String who;
    private final World world;
    private final Weather weather;
    private final Instant killedAt;
    private final Invocation invocation;
    private boolean asked;

    Visit(String who, World world, Weather weather) {
        this.who = who;
        this.world = world;
        this.weather = weather;
        killedAt = world.time.instant().plus(LIMIT);
        invocation = new Invocation(this, this::pass);
    }

    /** @return whether the process lived to the end */
    boolean make(Consumer<TestUseCases> use) {
        try {
            use.accept(world.useCases(invocation, this::pass));
            return true;
        } catch (ProcessDied _) {
            world.counts.deaths++;
            return false;
        }
    }

    /** Whether a permit was asked for. */
    boolean hasAsked() {
        return asked;
    }

    Duration left() {
        return Duration.between(world.time.instant(), killedAt);
    }

    @Override
    public Fault next(Call call) {
        asked |= call == Call.PERMIT;
        world.watch.begins(this, call);
        world.stage.until(sooner(weather.latency(call)));
        if (isOver()) {
            return Fault.DIE_BEFORE;
        }
        var fault = weather.fault(call);
        world.met(call, fault);
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
