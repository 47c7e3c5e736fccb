package io.backupchecks.autotask.checks.faults;

import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.simulator.wire.Fault.Moment;
import io.backupchecks.autotask.simulator.wire.Faults;
import java.util.Comparator;
import java.util.List;

/** The calls of one process to Autotask, counted from its start; the simulator's faults are its own while it runs. */
final class AutotaskCalls {
    private static final String ANY = "*";

    private final Simulator autotask;
    private final LateEffects lateEffects;
    private final List<Planned> planned;
    private int before;
    private int postsBefore;
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
            if (one.call() > before) {
                schedule(one, one.call() - before - 1 - earlier++);
            }
        }
        runs = true;
    }

    /** Until it goes on, the simulator serves others. */
    synchronized void suspend() {
        if (runs) {
            before += autotask.traffic().calls();
            postsBefore += autotask.traffic().calls("POST /Tickets");
            autotask.faults().clear();
            runs = false;
        }
    }

    /** How many calls were made; what a dead process still tries is none. */
    synchronized int made() {
        var made = before + (runs ? autotask.traffic().calls() : 0);
        return planned.stream().filter(one -> one.harm().isDeath()).mapToInt(Planned::call).reduce(made, Math::min);
    }

    synchronized int posts() {
        return postsBefore + (runs ? autotask.traffic().calls("POST /Tickets") : 0);
    }

    /** Whether the process met its end in a call to Autotask. */
    synchronized boolean isDead() {
        return planned.stream().anyMatch(one -> one.harm().isDeath() && made() >= one.call());
    }

    /** The process died elsewhere. */
    void cutOff() {
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
