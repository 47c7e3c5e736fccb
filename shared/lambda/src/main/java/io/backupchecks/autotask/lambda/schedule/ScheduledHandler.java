package io.backupchecks.autotask.lambda.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.lambda.log.Field;
import io.backupchecks.autotask.lambda.log.Invocation;
import io.backupchecks.autotask.lambda.log.Invocation.AwsRequestId;
import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.metrics.Measure;
import io.backupchecks.autotask.lambda.metrics.Metrics;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;

/**
 * A Lambda function's entry for its schedule. The event is not read: that it came is all it says. A task that fails fails
 * the invocation, so that it is counted as an error, in words that hold nothing of the exception.
 */
public final class ScheduledHandler implements RequestStreamHandler {
    private final ScheduledTask task;
    private final Log log;
    private final Metrics metrics;
    private final Clock clock;

    @Inject
    public ScheduledHandler(ScheduledTask task, Log log, Metrics metrics, Clock clock) {
        this.task = task;
        this.log = log;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        var id = context.getAwsRequestId();
        var isDone = log.within(new Invocation(new AwsRequestId(id), id), this::isDone);
        if (!isDone) {
            throw new IllegalStateException("the scheduled task failed; the log says where");
        }
    }

    private boolean isDone() {
        var startedAt = clock.instant();
        try {
            task.run();
            report("Completed", Duration.between(startedAt, clock.instant()));
            return true;
        } catch (RuntimeException e) {
            log.error("scheduled task failed", e);
            report("Failed", Duration.between(startedAt, clock.instant()));
            return false;
        }
    }

    private void report(String end, Duration took) {
        log.info("scheduled task", new Field("end", end), new Field("duration_ms", took.toMillis()));
        metrics.write(Measure.once(end), new Measure.Took("Duration", took));
    }
}
