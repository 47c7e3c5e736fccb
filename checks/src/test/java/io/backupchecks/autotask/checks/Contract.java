package io.backupchecks.autotask.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What openapi.yaml promises, read from the copy that is packaged. */
public final class Contract {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    private Contract() {}

    /** Every route, such as {@code GET /v1/health}. */
    public static Set<String> routes() throws IOException {
        var json = Files.readString(Layout.root().resolve("functions/view-tickets/src/main/resources/openapi.json"));
        return JsonMapper.shared()
                .readTree(json)
                .path("paths")
                .properties()
                .stream()
                .flatMap(Contract::operations)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> operations(Map.Entry<String, JsonNode> path) {
        return path.getValue()
                .propertyNames()
                .stream()
                .filter(METHODS::contains)
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey());
    }
}
