package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.domain.caller.RequestId;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the proxy event of a REST API (payload version 1.0): the few fields that are used, by streaming. */
final class EventReader {
    private final JsonFactory factory = new JsonFactory();
    private final RequestIds ids;

    EventReader(RequestIds ids) {
        this.ids = ids;
    }

    /**
     * Reads one request.
     *
     * @throws IllegalArgumentException where the event is none of a REST API: something else invoked the function
     */
    Request read(InputStream event, Request.Occasion occasion) {
        try (var json = factory.createParser(ObjectReadContext.empty(), event)) {
            var fields = new EventFields(json).read();
            return fields.request(id(fields.headers()), occasion);
        } catch (JacksonException _) {
            // The parser's own message may quote the event.
            throw new IllegalArgumentException("not a proxy event of a REST API");
        }
    }

    private RequestId id(Headers headers) {
        return headers.first("X-Request-Id")
                .filter(RequestId::isWellFormed)
                .map(RequestId::new)
                .orElseGet(ids::next);
    }
}
