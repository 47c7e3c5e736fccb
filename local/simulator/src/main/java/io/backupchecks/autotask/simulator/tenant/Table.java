package io.backupchecks.autotask.simulator.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** All rows of one entity, by ascending id. */
public final class Table {
    private final TreeMap<Long, Row> rows = new TreeMap<>();
    private long lastId;

    Table(long lastId) {
        this.lastId = lastId;
    }

    /** Adds a row under the next id. */
    public Row add(ObjectNode fields, Instant visibleAt) {
        return add(lastId + 1, fields, visibleAt);
    }

    Row add(long id, ObjectNode fields, Instant visibleAt) {
        fields.put("id", id);
        var row = new Row(id, fields, visibleAt);
        rows.put(id, row);
        lastId = Math.max(lastId, id);
        return row;
    }

    public Optional<Row> find(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    public List<Row> rows() {
        return new ArrayList<>(rows.values());
    }

    public void remove(long id) {
        rows.remove(id);
    }
}
