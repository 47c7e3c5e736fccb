package io.backupchecks.autotask.dynamodb.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An answer on its way back to the caller. */
@SuppressWarnings("ArrayRecordComponent")
record Reply(int status, byte[] body) {
    static Reply of(int status, String body) {
        return new Reply(status, body.getBytes(StandardCharsets.UTF_8));
    }

    void reply(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
