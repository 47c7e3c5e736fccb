package io.backupchecks.autotask.checks.deployment;

import io.backupchecks.autotask.checks.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The template as CloudFormation understands it, or a broken copy of it. */
final class Deployment {
    private final JsonNode document;

    Deployment(String text) {
        document = CloudFormationYaml.read(text);
    }

    static String text() throws IOException {
        return Files.readString(Layout.root().resolve("template.yaml"));
    }

    JsonNode document() {
        return document;
    }

    JsonNode globals() {
        return document.path("Globals").path("Function");
    }

    /** The properties of a resource; missing where there is none of this name. */
    JsonNode properties(String resource) {
        return document.path("Resources").path(resource).path("Properties");
    }

    /** All resources of a type, by their names. */
    Map<String, JsonNode> resources(String type) {
        var found = new TreeMap<String, JsonNode>();
        document.path("Resources").properties().forEach(resource -> {
            if (type.equals(resource.getValue().path("Type").asString())) {
                found.put(resource.getKey(), resource.getValue());
            }
        });
        return found;
    }

    /** The functions, by the names of their folders. */
    Map<String, JsonNode> functions() {
        var found = new TreeMap<String, JsonNode>();
        resources("AWS::Serverless::Function").forEach((name, function) -> found.put(folder(name), function));
        return found;
    }

    /** Events of a type, by their names. */
    static Stream<JsonNode> events(JsonNode function, String type) {
        return function.path("Properties")
                .path("Events")
                .values()
                .stream()
                .filter(event -> type.equals(event.path("Type").asString()))
                .map(event -> event.path("Properties"));
    }

    /** What a reference points to, such as {@code RunTickets/index/due}; a text is itself. */
    static String target(JsonNode reference) {
        if (reference.has("Ref")) {
            return reference.get("Ref").asString();
        }
        if (reference.has("Fn::GetAtt")) {
            return reference.get("Fn::GetAtt").asString().replaceAll("\\.Arn$", "");
        }
        return reference.has("Fn::Sub")
                ? reference.get("Fn::Sub").asString().replaceAll("\\$\\{(\\w+)\\.Arn}", "$1")
                : reference.asString();
    }

    private static String folder(String function) {
        return function.replaceAll("Function$", "").replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
