package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.Invocation;
import io.backupchecks.autotask.domain.testing.ProcessDied;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.TestUseCases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One invocation of a function in the world: its calls take time and meet faults, and it is killed at its limit. */
final class Visit implements Faults {
    /** The limit of a function behind the gateway. */
    static final Duration LIMIT = Duration.ofSeconds(26);

    final String who;
    private final World world;
    private final Weather weather;
    private final Instant killedAt;
    private final Invocation invocation;
    private final List<TicketId> hits = new ArrayList<>();
    private @Nullable Fault posted;
    private boolean asked;
    private boolean blinded;
    private boolean troubled;

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
            world.watch.ended(this);
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

    /** What its searches found, as long as nothing failed after. */
    List<TicketId> hits() {
        return troubled ? List.of() : hits;
    }

    /** What happened to its POST; {@code null} before there was one. */
    @Nullable
    Fault posted() {
        return posted;
    }

    /** Whether its last search saw less than there was. */
    boolean isBlinded() {
        return blinded;
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
        posted = call == Call.POST ? fault : posted;
        troubled |= fault != Fault.NONE;
        blinded = call == Call.SEARCH ? fault == Fault.BLIND || world.desk.isBlind() : blinded;
        world.watch.acts(this);
        return fault;
    }

    @Override
    public void answered(Call call) {
        if (call == Call.SEARCH && !blinded) {
            world.item().map(RunTicket::marker).map(world.desk::visible).ifPresent(hits::addAll);
        }
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
