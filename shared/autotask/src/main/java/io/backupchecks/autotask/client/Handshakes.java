package io.backupchecks.autotask.client;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which TLS handshakes begin and end.
 *
 * <p>Over HTTP/1.1 the JDK asks for a request's body as soon as the TCP connection stands, while the handshake has only
 * begun. A body that waits for the handshake is certainly not sent if that fails.
 */
final class Handshakes {
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    Watch watch() {
        var watch = new Watch();
        watches.add(watch);
        return watch;
    }

    /** @return to be run when that handshake has succeeded; running it again changes nothing */
    Runnable begun() {
        var present = Set.copyOf(watches);
        present.forEach(watch -> watch.open = true);
        return () -> present.forEach(watch -> watch.finished.complete(null));
    }

    /** What happens while one call is made; handshakes of others may delay its body, never hasten it. */
    final class Watch implements AutoCloseable {
        private final CompletableFuture<Void> finished = new CompletableFuture<>();
        private volatile boolean open;

        /** Runs at once if no handshake has begun, else after the first one that succeeds, else never. */
        void afterHandshake(Runnable action) {
            if (open) {
                var _ = finished.thenRunAsync(action);
            } else {
                action.run();
            }
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }
}
