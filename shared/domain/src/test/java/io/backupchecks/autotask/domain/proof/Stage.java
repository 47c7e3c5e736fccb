package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.testing.VirtualTime;
import io.backupchecks.autotask.domain.time.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Actors on one virtual clock. Exactly one of them acts at a time; it hands over by sleeping, and whoever has to act
 * next by the clock goes on. So one order of acts follows from one seed, however the threads are scheduled.
 */
final class Stage implements Pause {
    private final VirtualTime time;
    private final PriorityQueue<Turn> turns = new PriorityQueue<>();
    private long made;
    private Actor acting;
    private @Nullable Throwable failure;

    /** The thread that makes the stage is its first actor. */
    Stage(VirtualTime time) {
        this.time = time;
        acting = new Actor(Thread.currentThread(), null);
    }

    /** Has {@code act} begin at this instant. */
    void at(Instant begin, Runnable act) {
        turns.add(new Turn(begin, made++, new Actor(null, act)));
    }

    @Override
    public void of(Duration duration) {
        until(time.instant().plus(duration));
    }

    /** Lets all others act that have to before {@code instant}. */
    void until(Instant instant) {
        if (turns.isEmpty() || instant.isBefore(turns.peek().at())) {
            time.advanceTo(instant);
            return;
        }
        var me = acting;
        turns.add(new Turn(instant, made++, me));
        handOver();
        me.await();
    }

    /** What an actor threw that it must not throw. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    private void handOver() {
        var turn = turns.remove();
        time.advanceTo(turn.at());
        acting = turn.actor();
        turn.actor().resume(this);
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (Throwable thrown) {
            failure = failure == null ? thrown : failure;
        }
        handOver();
    }

    private record Turn(Instant at, long made, Actor actor) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            int order = at.compareTo(other.at);
            return order == 0 ? Long.compare(made, other.made) : order;
        }
    }

    /** One thread that waits for its turn. */
    private static final class Actor {
        private final @Nullable Runnable act;
        private @Nullable Thread thread;
        private volatile boolean turn;

        Actor(@Nullable Thread thread, @Nullable Runnable act) {
            this.thread = thread;
            this.act = act;
        }

        void resume(Stage stage) {
            if (thread == null && act != null) {
                thread = Thread.ofVirtual().unstarted(() -> stage.act(act));
                thread.start();
            } else {
                turn = true;
                LockSupport.unpark(thread);
            }
        }

        void await() {
            while (!turn) {
                LockSupport.park(this);
            }
            turn = false;
        }
    }
}
