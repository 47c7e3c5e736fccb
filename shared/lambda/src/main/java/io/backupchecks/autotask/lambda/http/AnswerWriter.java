package io.backupchecks.autotask.lambda.http;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes answers in the form that the gateway takes from a proxied function. */
final class AnswerWriter {
    private final JsonFactory factory = new JsonFactory();

    void write(Response response, OutputStream output) {
        try (var json = factory.createGenerator(ObjectWriteContext.empty(), output)) {
            json.writeStartObject();
            json.writeNumberProperty("statusCode", response.status());
            writeHeaders(json, response);
            json.writeStringProperty("body", text(response.content()));
            json.writeBooleanProperty("isBase64Encoded", false);
            json.writeEndObject();
        }
    }

    private static void writeHeaders(JsonGenerator json, Response response) {
        json.writeObjectPropertyStart("headers");
        if (response.content() instanceof Content.Text(var mediaType, _)) {
            json.writeStringProperty("Content-Type", mediaType);
        }
        json.writeStringProperty("Cache-Control", "no-store");
        json.writeStringProperty("X-Content-Type-Options", "nosniff");
        response.headers().forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private static String text(Content content) {
        return switch (content) {
            case Content.Nothing() -> "";
            case Content.Text(_, var text) -> text;
            case Content.Value _,Content.Refusal _ -> throw new IllegalStateException("the answer was not rendered");
        };
    }
}
