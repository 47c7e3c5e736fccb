package io.backupchecks.autotask.simulator.wire;

import java.util.Optional;

/** What stands behind the wire: the emulated API without its faults. */
public interface Endpoint {

    /** Method and path pattern of a request, for example {@code GET /Tickets/{id}}. */
    String route(Request request);

    /** Takes one of the server's threads for the request, or answers with the refusal. */
    Optional<Reply> enter(Request request);

    /** The true answer; the effect has taken place when it returns. */
    Reply answer(Request request);

    /** Gives back the thread taken by {@link #enter}. */
    void leave(Request request);
}
