package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.time.Pause;
import java.time.Duration;
import java.util.function.Supplier;

/** One run of a function: its calls can meet faults, and once it died every further call of it dies too. */
public final class Invocation {
    private final Faults faults;
    private final Pause passing;
    private boolean dead;

    /** @param passing lets the time of an answer that never comes pass */
    public Invocation(Faults faults, Pause passing) {
        this.faults = faults;
        this.passing = passing;
    }

    /** One to which nothing happens, and for which no time passes. */
    public static Invocation sound() {
        return new Invocation(Faults.NONE, _ -> {
        });
    }

    /** Asks for the fault of a call that begins now. */
    Fault begin(Call call) {
        if (dead) {
            throw new ProcessDied();
        }
        var fault = faults.next(call);
        if (fault != Fault.NONE && !call.faults().contains(fault)) {
            throw new IllegalArgumentException(call + " cannot meet " + fault);
        }
        if (fault == Fault.DIE_BEFORE) {
            die();
        }
        return fault;
    }

    /** The effect took place; the process may die before it knows. */
    void happened(Call call, Fault fault) {
        if (fault == Fault.DIE_AFTER) {
            die();
        }
        if (fault == Fault.NONE) {
            faults.answered(call);
        }
    }

    <T> T read(Call call, Supplier<T> answer) {
        var fault = begin(call);
        StorageFaults.raise(fault, this);
        var read = answer.get();
        happened(call, fault);
        return read;
    }

    <T> T write(Call call, Supplier<T> effect) {
        var fault = begin(call);
        if (fault == Fault.FAIL_AFTER) {
            var _ = effect.get();
        }
        StorageFaults.raise(fault, this);
        var written = effect.get();
        happened(call, fault);
        return written;
    }

    void wait(Duration duration) {
        passing.of(duration);
    }

    /** Ends it here. */
    public void die() {
        dead = true;
        throw new ProcessDied();
    }

    /** Whether it died on the way. */
    public boolean isDead() {
        return dead;
    }
}
