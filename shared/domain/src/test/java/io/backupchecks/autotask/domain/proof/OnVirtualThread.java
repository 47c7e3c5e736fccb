package io.backupchecks.autotask.domain.proof;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs something on a virtual thread of its own, where changing from actor to actor is cheap. */
final class OnVirtualThread {
    private OnVirtualThread() {}

    static void run(Runnable work) {
        var thrown = new AtomicReference<@Nullable Throwable>();
        var thread = Thread.ofVirtual().uncaughtExceptionHandler((_, failure) -> thrown.set(failure)).start(work);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        switch (thrown.get()) {
            case null -> {
            }
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }
}
