package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.json.Json;
import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.problem.ProblemDocument;

/** Turns what an answer carries into text. A value that cannot be written is a bug like any other. */
record Rendered(Json json, Log log, Endpoint next) implements Endpoint {

    @Override
    public Response handle(Request request) {
        var response = next.handle(request);
        try {
            return rendered(request, response);
        } catch (RuntimeException e) {
            log.error("answer cannot be written", e);
            return rendered(request, FailuresAnswered.internalError());
        }
    }

    private Response rendered(Request request, Response response) {
        return switch (response.content()) {
            case Content.Nothing _,Content.Text _ -> response;
            case Content.Value(var value) ->
                response.carrying(new Content.Text("application/json", json.write(value)));
            case Content.Refusal(var problem) -> {
                var document = ProblemDocument.of(problem, request.path(), request.id());
                yield response.carrying(
                        new Content.Text(ProblemDocument.CONTENT_TYPE, json.write(document.members())));
            }
        };
    }
}
