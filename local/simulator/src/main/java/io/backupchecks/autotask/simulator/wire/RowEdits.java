package io.backupchecks.autotask.simulator.wire;

import io.backupchecks.autotask.simulator.wire.Fault.RowEdit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Falsifies the rows of a list. */
final class RowEdits {
    private static final long FIRST_FOREIGN_ID = 999_000_001;

    private RowEdits() {}

    /** The answer with other rows; unchanged if it is no list. */
    static Reply apply(RowEdit edit, int rows, Reply reply) {
        if (!(Json.parse(reply.body()) instanceof ObjectNode body)
                || !(body.path("items") instanceof ArrayNode items)) {
            return reply;
        }
        switch (edit) {
            case FEWER -> remove(items, rows);
            case FOREIGN -> add(items, rows);
        }
        if (body.path("pageDetails") instanceof ObjectNode details) {
            details.put("count", items.size());
        }
        return Reply.json(reply.status(), body);
    }

    private static void remove(ArrayNode items, int rows) {
        for (int gone = 0; gone < rows && !items.isEmpty(); gone++) {
            items.remove(items.size() - 1);
        }
    }

    private static void add(ArrayNode items, int rows) {
        JsonNode pattern = items.isEmpty() ? Json.object() : items.get(0);
        for (int more = 0; more < rows; more++) {
            items.add(((ObjectNode) pattern.deepCopy()).put("id", FIRST_FOREIGN_ID + more));
        }
    }
}
