package io.backupchecks.autotask.lambda.log;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes one JSON object as one line of printable ASCII: nothing in a value can end the line or steer a terminal. */
public final class JsonLine {
    private final JsonFactory factory = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    public String of(Consumer<JsonGenerator> members) {
        var text = new StringWriter();
        try (var json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        // DEL is ASCII, so the generator leaves it.
        return text.toString().replace("\u007f", "\\u007f");
    }
}
