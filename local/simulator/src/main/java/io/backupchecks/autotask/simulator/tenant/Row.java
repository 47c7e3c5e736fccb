package io.backupchecks.autotask.simulator.tenant;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** One stored entity: its fields under their exact names, and who can see it. */
public final class Row {
    private final long id;
    private final ObjectNode fields;
    private final Instant visibleAt;
    private boolean hidden;
    private boolean swallowed;

    Row(long id, ObjectNode fields, Instant visibleAt) {
        this.id = id;
        this.fields = fields;
        this.visibleAt = visibleAt;
    }

    public long id() {
        return id;
    }

    public ObjectNode fields() {
        return fields;
    }

    public JsonNode get(String field) {
        JsonNode value = fields.get(field);
        return value == null ? NullNode.getInstance() : value;
    }

    public long number(String field) {
        return get(field).asLong(0);
    }

    public String text(String field) {
        return get(field).asString("");
    }

    public boolean isHidden() {
        return hidden;
    }

    /** Out of the API user's sight, as by a security level: the entity looks absent. */
    public void hide(boolean hide) {
        this.hidden = hide;
    }

    /** Whether this note has already kept a change of its ticket's status from being stored. */
    public boolean hasSwallowed() {
        return swallowed;
    }

    public void swallow() {
        swallowed = true;
    }

    /** Whether a query finds it at that moment. */
    public boolean isFoundAt(Instant now) {
        return !hidden && !now.isBefore(visibleAt);
    }
}
