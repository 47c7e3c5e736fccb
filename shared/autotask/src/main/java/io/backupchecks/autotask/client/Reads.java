package io.backupchecks.autotask.client;

import java.net.URI;
import java.time.Duration;

/** Reads as one API user; each is sent once. */
final class Reads {
    private final Exchange exchange;
    private final RequestHeaders headers;
    private final ReadTable table;

    Reads(Exchange exchange, RequestHeaders headers, Messages messages) {
        this.exchange = exchange;
        this.headers = headers;
        this.table = new ReadTable(messages);
    }

    ReadOutcome get(Operation operation, URI uri, Duration limit) {
        return read(Request.get(operation, uri, limit));
    }

    ReadOutcome read(Request request) {
        return table.judge(exchange.send(request, headers));
    }
}
