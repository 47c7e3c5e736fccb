package io.backupchecks.autotask.lambda.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.lambda.log.Invocation.AwsRequestId;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;

/** A Lambda function's entry for requests of a REST API: event in, endpoint, answer out. */
public final class HttpHandler implements RequestStreamHandler {
    private final EventReader reader;
    private final AnswerWriter writer = new AnswerWriter();
    private final Endpoint endpoint;

    @Inject
    public HttpHandler(Edge edge, Routes routes, RequestIds ids) {
        this.reader = new EventReader(ids);
        this.endpoint = edge.around(routes);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        answer(event, answer, new AwsRequestId(context.getAwsRequestId()));
    }

    /** Answers one event outside Lambda's runtime. */
    public void answer(InputStream event, OutputStream answer, AwsRequestId invocation) {
        writer.write(endpoint.handle(reader.read(event, invocation)), answer);
    }
}
