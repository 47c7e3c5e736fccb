package io.backupchecks.autotask.lambda.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A Lambda function's entry for routes and a schedule at once. The gateway's events name an HTTP method, those of a
 * schedule do not; nobody outside can send one that does not.
 */
public final class RoutedTaskHandler implements RequestStreamHandler {
    private final EventMember method = new EventMember("httpMethod");
    private final RequestStreamHandler routes;
    private final RequestStreamHandler schedule;

    @Inject
    public RoutedTaskHandler(PrimedHandler routes, ScheduledHandler schedule) {
        this((RequestStreamHandler) routes, schedule);
    }

    RoutedTaskHandler(RequestStreamHandler routes, RequestStreamHandler schedule) {
        this.routes = routes;
        this.schedule = schedule;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var bytes = event.readAllBytes();
        // What is no event at all is left to the routes, which say so.
        var handler = method.isMissingFrom(bytes) ? schedule : routes;
        handler.handleRequest(new ByteArrayInputStream(bytes), answer, context);
    }
}
