package io.backupchecks.autotask.lambda.schedule;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A member by which a function tells apart the events that it is invoked with; only as much of an event is read as it takes. */
public final class EventMember {
    private final JsonFactory factory = new JsonFactory();
    private final String name;

    public EventMember(String name) {
        this.name = name;
    }

    /** Whether the event is an object that has it. */
    public boolean isIn(byte[] event) {
        return look(event) == Look.FOUND;
    }

    /** Whether the event is an object that does not have it. */
    public boolean isMissingFrom(byte[] event) {
        return look(event) == Look.MISSED;
    }

    private Look look(byte[] event) {
        try (var json = factory.createParser(ObjectReadContext.empty(), event)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Look.NO_OBJECT;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                if (name.equals(json.currentName())) {
                    return Look.FOUND;
                }
                json.nextToken();
                json.skipChildren();
            }
            return Look.MISSED;
        } catch (JacksonException _) {
            return Look.NO_OBJECT;
        }
    }

    private enum Look {
        FOUND,
        MISSED,
        NO_OBJECT
    }
}
