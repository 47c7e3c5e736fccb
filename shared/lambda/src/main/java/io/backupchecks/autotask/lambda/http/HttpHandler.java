package io.backupchecks.autotask.lambda.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.domain.time.TimeLeft;
import io.backupchecks.autotask.lambda.log.Invocation.AwsRequestId;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A Lambda function's entry for requests of a REST API: event in, endpoint, answer out. */
public final class HttpHandler implements RequestStreamHandler {
    private final EventReader reader;
    private final AnswerWriter writer = new AnswerWriter();
    private final Endpoint endpoint;

    private final LongSupplier nanos;

    /**
     * Wires the routes into the edge.
     *
     * @param nanos a monotonic clock, for the time that is left
     */
    @Inject
    public HttpHandler(Edge edge, Routes routes, RequestIds ids, LongSupplier nanos) {
        this.reader = new EventReader(ids);
        this.endpoint = edge.around(routes);
        this.nanos = nanos;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        var time = new TimeLeft(nanos, Duration.ofMillis(context.getRemainingTimeInMillis()));
        answer(event, answer, new Request.Occasion(new AwsRequestId(context.getAwsRequestId()), time));
    }

    /** Answers one event outside Lambda's runtime. */
    public void answer(InputStream event, OutputStream answer, Request.Occasion occasion) {
        writer.write(endpoint.handle(reader.read(event, occasion)), answer);
    }
}
