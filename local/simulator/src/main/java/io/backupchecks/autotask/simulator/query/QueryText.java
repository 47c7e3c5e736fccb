package io.backupchecks.autotask.simulator.query;

import io.backupchecks.autotask.simulator.metadata.Definition;
import io.backupchecks.autotask.simulator.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The JSON of a query, whose root properties come in any casing. */
record QueryText(JsonNode root) {
    static final int LARGEST_PAGE = 500;

    static QueryText parse(String text) {
        return new QueryText(Json.parse(text));
    }

    JsonNode filter() {
        return Json.anyCase(root, "filter");
    }

    int maxRecords() {
        return Json.anyCase(root, "MaxRecords").asInt(LARGEST_PAGE);
    }

    List<String> includeFields() {
        var names = new ArrayList<String>();
        Json.anyCase(root, "IncludeFields").forEach(name -> names.add(name.asString("")));
        return names;
    }

    /** What is wrong with the query besides its filter's conditions. */
    Optional<String> problem(Definition definition) {
        if (!filter().isArray()) {
            return Optional.of("Value cannot be null.\r\nParameter name: filters");
        }
        if (filter().isEmpty()) {
            return Optional.of("A query must have at least one filter.");
        }
        if (maxRecords() < 1 || maxRecords() > LARGEST_PAGE) {
            return Optional.of("MaxRecords must be between 1 and " + LARGEST_PAGE + ".");
        }
        return includeFields().stream()
                .filter(name -> definition.field(name).isEmpty())
                .findFirst()
                .map(name -> "Unable to find " + name + " in the " + definition.type().entityName() + " Entity.");
    }
}
