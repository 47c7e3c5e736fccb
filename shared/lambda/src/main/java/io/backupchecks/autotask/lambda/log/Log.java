package io.backupchecks.autotask.lambda.log;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes log lines. What is written inside {@link #within} carries the ids of that invocation. */
@Singleton
public final class Log {
    private static final ScopedValue<Numbered> CURRENT = ScopedValue.newInstance();

    private final LogLevel least;
    private final Origin origin;
    private final LineOutput output;
    private final Clock clock;
    private final JsonLine line = new JsonLine();
    private final AtomicInteger invocations = new AtomicInteger();

    @Inject
    public Log(LogLevel least, Origin origin, LineOutput output, Clock clock) {
        this.least = least;
        this.origin = origin;
        this.output = output;
        this.clock = clock;
    }

    /** Does {@code work} as one invocation of the function. */
    public <T> T within(Invocation invocation, Supplier<T> work) {
        var numbered = new Numbered(invocation, invocations.getAndIncrement() == 0);
        return ScopedValue.where(CURRENT, numbered).call(work::get);
    }

    public void debug(String message, Field... fields) {
        write(LogLevel.DEBUG, message, null, fields);
    }

    public void info(String message, Field... fields) {
        write(LogLevel.INFO, message, null, fields);
    }

    public void warn(String message, Field... fields) {
        write(LogLevel.WARN, message, null, fields);
    }

    public void error(String message, Field... fields) {
        write(LogLevel.ERROR, message, null, fields);
    }

    /** Logs a bug or lost infrastructure, without the exception's own words. */
    public void error(String message, Throwable exception, Field... fields) {
        write(LogLevel.ERROR, message, new Trouble(exception), fields);
    }

    private void write(LogLevel level, String message, @Nullable Trouble trouble, Field... fields) {
        if (level.compareTo(least) < 0) {
            return;
        }
        output.write(line.of(json -> {
            writeCommon(json, level, message);
            writeInvocation(json);
            for (var field : fields) {
                writeField(json, field);
            }
            writeTrouble(json, trouble);
        }));
    }

    private void writeCommon(JsonGenerator json, LogLevel level, String message) {
        json.writeStringProperty("timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        json.writeStringProperty("level", level.name());
        json.writeStringProperty("message", message);
        json.writeStringProperty("service", origin.service());
        json.writeStringProperty("function_name", origin.function().value());
    }

    private static void writeInvocation(JsonGenerator json) {
        if (CURRENT.isBound()) {
            var invocation = CURRENT.get().invocation();
            json.writeStringProperty("function_request_id", invocation.awsRequestId().value());
            json.writeStringProperty("correlation_id", invocation.correlationId());
            json.writeBooleanProperty("cold_start", CURRENT.get().first());
        }
    }

    private static void writeTrouble(JsonGenerator json, @Nullable Trouble trouble) {
        if (trouble != null) {
            json.writeObjectPropertyStart("error");
            json.writeStringProperty("name", trouble.name());
            json.writeStringProperty("stack", trouble.stack());
            json.writeEndObject();
        }
    }

    private static void writeField(JsonGenerator json, Field field) {
        switch (field.value()) {
            case Boolean truth -> json.writeBooleanProperty(field.name(), truth);
            case Integer number -> json.writeNumberProperty(field.name(), number);
            case Long number -> json.writeNumberProperty(field.name(), number);
            case Object other -> json.writeStringProperty(field.name(), other.toString());
        }
    }

    private record Numbered(Invocation invocation, boolean first) {}
}
