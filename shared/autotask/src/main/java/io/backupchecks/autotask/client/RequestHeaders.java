package io.backupchecks.autotask.client;

import java.net.http.HttpRequest;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a request carries beside its body. */
interface RequestHeaders {
    /** For what Autotask answers to anybody. */
    RequestHeaders NONE = hiding(Stream::empty);

    /** Nothing is sent, and yet no answer may show these. */
    static RequestHeaders hiding(Supplier<Stream<String>> values) {
        return new RequestHeaders() {
            @Override
            public boolean canBeSent() {
                return true;
            }

            @Override
            public void attachTo(HttpRequest.Builder request) {}

            @Override
            public Stream<String> values() {
                return values.get();
            }
        };
    }

    /** Whether HTTP can carry them. */
    boolean canBeSent();

    void attachTo(HttpRequest.Builder request);

    /** What no answer may bring back to light. */
    Stream<String> values();
}
