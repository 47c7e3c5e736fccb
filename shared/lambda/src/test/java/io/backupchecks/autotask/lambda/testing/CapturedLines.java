package io.backupchecks.autotask.lambda.testing;

import io.backupchecks.autotask.lambda.log.LineOutput;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps log lines and metrics instead of writing them. */
public final class CapturedLines implements LineOutput {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void write(String line) {
        lines.add(line);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public List<JsonNode> logs() {
        return parsed().filter(line -> !line.has("_aws")).toList();
    }

    public List<JsonNode> metrics() {
        return parsed().filter(line -> line.has("_aws")).toList();
    }

    private Stream<JsonNode> parsed() {
        return lines.stream().map(line -> new JsonMapper().readTree(line));
    }
}
