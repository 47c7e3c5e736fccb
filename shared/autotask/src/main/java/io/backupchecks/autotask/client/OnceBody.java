package io.backupchecks.autotask.client;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A request body that is given out at most once, and not at all once it is withheld: the one test of whether a request was
 * sent.
 *
 * <p>The client asks for it once it has connected, and it waits for a handshake, so whatever fails before cannot have
 * reached Autotask as a whole request.
 */
final class OnceBody implements BodyPublisher {
    private enum State {
        KEPT,
        GIVEN,
        WITHHELD
    }

    private final BodyPublisher body;
    private final Handshakes.Watch watch;
    private final AtomicReference<State> state = new AtomicReference<>(State.KEPT);

    OnceBody(BodyPublisher body, Handshakes.Watch watch) {
        this.watch = watch;
        this.body = body;
    }

    /** Keeps the body from being sent from now on; false if it was given out before. */
    boolean withhold() {
        return state.compareAndSet(State.KEPT, State.WITHHELD) || state.get() == State.WITHHELD;
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        watch.afterHandshake(() -> give(subscriber));
    }

    private void give(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (state.compareAndSet(State.KEPT, State.GIVEN)) {
            body.subscribe(subscriber);
        } else {
            refuse(subscriber);
        }
    }

    private static void refuse(Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        });
        subscriber.onError(new IOException("the body is not sent again"));
    }
}
