package io.backupchecks.autotask.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How one invocation of a function ended. */
sealed interface Invocation {
    /** The function's own limit, as in the template. */
    Duration FUNCTION_TIMEOUT = Duration.ofSeconds(26);

    record Answered(String answer) implements Invocation {}

    /** The function threw. */
    record Failed() implements Invocation {}

    record TimedOut() implements Invocation {}

    static Invocation of(Mount mount, byte[] event, String requestId) {
        var answer = CompletableFuture.supplyAsync(() -> call(mount.function().get(), event, requestId),
                task -> Thread.ofVirtual().name("invocation-" + requestId).start(task));
        try {
            return new Answered(answer.get(FUNCTION_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return new TimedOut();
        } catch (ExecutionException _) {
            return new Failed();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Failed();
        }
    }

    private static String call(RequestStreamHandler function, byte[] event, String requestId) {
        var answer = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(event), answer, new LocalContext(requestId));
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
