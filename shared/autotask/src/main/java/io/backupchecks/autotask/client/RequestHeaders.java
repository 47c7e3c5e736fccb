package io.backupchecks.autotask.client;

import java.net.http.HttpRequest;

/** What a request carries beside its body. */
interface RequestHeaders {
    /** For what Autotask answers to anybody. */
    RequestHeaders NONE = new RequestHeaders() {
        @Override
        public boolean canBeSent() {
            return true;
        }

        @Override
        public void attachTo(HttpRequest.Builder request) {}
    };

    /** Whether HTTP can carry them. */
    boolean canBeSent();

    void attachTo(HttpRequest.Builder request);
}
