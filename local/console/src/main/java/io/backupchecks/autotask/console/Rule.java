package io.backupchecks.autotask.console;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.gateway.LocalContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Stands where an EventBridge rule stands: invokes a function whenever so much of the system's time has passed. */
final class Rule implements AutoCloseable {
    private static final int GLANCE_MILLIS = 250;

    private final RequestStreamHandler function;
    private final Clock clock;
    private final Duration rate;
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("rule").factory());
    private Instant last;

    Rule(RequestStreamHandler function, Clock clock, Duration rate) {
        this.function = function;
        this.clock = clock;
        this.rate = rate;
        last = clock.instant();
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::glance, GLANCE_MILLIS, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void glance() {
        var now = clock.instant();
        if (now.isBefore(last.plus(rate))) {
            return;
        }
        last = now;
        var event = new ByteArrayInputStream("{\"source\":\"aws.events\"}".getBytes(StandardCharsets.UTF_8));
        try {
            function.handleRequest(event, OutputStream.nullOutputStream(),
                    new LocalContext(UUID.randomUUID().toString()));
        } catch (IOException | RuntimeException _) {
            // The function has logged it, and the next time comes anyway.
        }
    }
}
