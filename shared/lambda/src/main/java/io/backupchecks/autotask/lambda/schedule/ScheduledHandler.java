package io.backupchecks.autotask.lambda.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.time.TimeLeft;
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
import java.util.function.LongSupplier;

/**
 * A Lambda function's entry for its schedule. The event is not read: that it came is all it says. A task that fails fails
 * the invocation, so that it is counted as an error, in words that hold nothing of the exception.
 */
public final class ScheduledHandler implements RequestStreamHandler {
    private final ScheduledTask task;
    private final Log log;
    private final Metrics metrics;
    private final Clock clock;

    private final LongSupplier nanos;

    /**
     * Wires the task.
     *
     * @param nanos a monotonic clock, for the time that is left
     */
    @Inject
    public ScheduledHandler(ScheduledTask task, Log log, Metrics metrics, Clock clock, LongSupplier nanos) {
        this.task = task;
        this.log = log;
        this.metrics = metrics;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** Lambda's id of the invocation has the form of a request id: it names the run everywhere. */
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        var id = new RequestId(context.getAwsRequestId());
        var time = new TimeLeft(nanos, Duration.ofMillis(context.getRemainingTimeInMillis()));
        var isDone = log.within(new Invocation(new AwsRequestId(id.value()), id.value()), () -> isDone(id, time));
        if (!isDone) {
            throw new IllegalStateException("the scheduled task failed; the log says where");
        }
    }

    private boolean isDone(RequestId id, TimeLeft time) {
        var startedAt = clock.instant();
        try {
            task.run(id, time);
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
