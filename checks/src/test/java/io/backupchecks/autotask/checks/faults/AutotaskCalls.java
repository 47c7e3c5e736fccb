package io.backupchecks.autotask.checks.faults;

import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.simulator.wire.Fault.Moment;
import io.backupchecks.autotask.simulator.wire.Faults;
import io.backupchecks.autotask.simulator.wire.RecordedRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The calls of one process to Autotask, counted from its start; the simulator's faults are its own while it runs. */
final class AutotaskCalls {
    private static final String ANY = "*";

    private final Simulator autotask;
    private final LateEffects lateEffects;
    private final List<Planned> planned;
    private final List<String> before = new ArrayList<>();
    private int most = Integer.MAX_VALUE;
    private boolean runs;

    AutotaskCalls(Simulator autotask, LateEffects lateEffects, List<Planned> planned) {
        this.autotask = autotask;
        this.lateEffects = lateEffects;
        this.planned = planned.stream()
                .filter(one -> one.wire() == Wire.AUTOTASK)
                .sorted(Comparator.comparingInt(Planned::call))
                .toList();
    }

    /** From here on the simulator serves this process. */
    synchronized void resume() {
        autotask.traffic().clear();
        autotask.faults().clear();
        int earlier = 0;
        for (var one : planned) {
            if (one.call() > before.size()) {
                schedule(one, one.call() - before.size() - 1 - earlier++);
            }
        }
        runs = true;
    }

    /** Until it goes on, the simulator serves others. */
    synchronized void suspend() {
        if (runs) {
            before.addAll(routes());
            autotask.faults().clear();
            runs = false;
        }
    }

    /** The routes that were called; what a dead process still tries is none. */
    synchronized List<String> made() {
        var made = new ArrayList<>(before);
        if (runs) {
            made.addAll(routes());
        }
        var last = planned.stream().filter(one -> one.harm().isDeath()).mapToInt(Planned::call).reduce(most, Math::min);
        return List.copyOf(made.subList(0, Math.min(last, made.size())));
    }

    private List<String> routes() {
        return autotask.traffic().requests().stream().map(RecordedRequest::route).toList();
    }

    /** Whether the process met its end in a call to Autotask. */
    synchronized boolean isDead() {
        return planned.stream().anyMatch(one -> one.harm().isDeath() && made().size() >= one.call());
    }

    /** The process died elsewhere. */
    synchronized void cutOff() {
        most = made().size();
        autotask.faults().goDown(new Fault.ResetUnread());
    }

    /** Of several scheduled faults that fit, only the first counts a call that it spoils. */
    private void schedule(Planned one, int skip) {
        autotask.faults().schedule(Faults.Calls.next(ANY).after(skip), fault(one.harm()));
        if (one.harm().isDeath()) {
            autotask.faults().schedule(Faults.Calls.all(ANY).after(skip), new Fault.ResetUnread());
        }
    }

    private Fault fault(Harm harm) {
        return switch (harm) {
            case UNSENT, NEVER_SENT, DIES_BEFORE -> new Fault.Reset(Moment.BEFORE_EFFECT);
            case ANSWER_LOST, NEVER_ANSWERED, DIES_AFTER -> new Fault.Reset(Moment.AFTER_EFFECT);
            case BAD_GATEWAY -> Fault.badGateway(Moment.AFTER_EFFECT);
            case DIES_UNDER_WAY -> new Fault.Late(lateEffects.next());
        };
    }
}
