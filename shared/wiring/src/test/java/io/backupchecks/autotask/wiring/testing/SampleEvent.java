package io.backupchecks.autotask.wiring.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as it reaches a function, with what must be answered. The files are those that {@code sam local invoke} gets.
 *
 * @param name the folder, which is the function's, and the case: {@code create-ticket/created}
 * @param after names of the events that must have been sent before
 */
public record SampleEvent(String name, String template, JsonNode expected, List<String> after) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern TOKEN = Pattern.compile("\\{\\{token:([a-z]+)}}");

    public SampleEvent {
        after = List.copyOf(after);
    }

    static SampleEvent read(Path event) {
        var name = event.getFileName().toString().replaceFirst("\\.json$", "");
        var expected = JSON.readTree(text(event.resolveSibling(name + ".expected.json")));
        var after = expected.path("after").valueStream().map(JsonNode::asString).toList();
        if (expected instanceof ObjectNode object) {
            object.remove("after");
        }
        return new SampleEvent(event.getName(event.getNameCount() - 2) + "/" + name, text(event), expected, after);
    }

    /** The event with fresh tokens. */
    public String filled(CallerTokens tokens) {
        return TOKEN.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(tokens.token(found.group(1))));
    }

    /**
     * What is not as expected; empty where all is well.
     *
     * @param answer what the function wrote; {@code null} where it answers nothing
     */
    public List<String> defects(@Nullable String answer) {
        return Subset.differences(expected, answer == null ? JSON.nullNode() : withParsedBody(JSON.readTree(answer)));
    }

    private static JsonNode withParsedBody(JsonNode answer) {
        if (answer instanceof ObjectNode object && object.path("body").isString()) {
            object.set("body", JSON.readTree(object.get("body").asString()));
        }
        return answer;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
