package io.backupchecks.autotask.simulator.wire;

import java.time.Duration;
import java.util.Map;

/** What goes wrong with one call. */
public sealed interface Fault {

    /** Before or after the call has had its effect on the stored data. */
    enum Moment {
        BEFORE_EFFECT,
        AFTER_EFFECT
    }

    /** The connection is closed at once, the body unread. */
    record ResetUnread() implements Fault {}

    /** The connection is closed without a byte of an answer. */
    record Reset(Moment moment) implements Fault {}

    /** Another answer than the true one. */
    record Answer(Moment moment, Reply reply) implements Fault {}

    /** All headers and half of the body, then the connection is closed. */
    record HalfBody() implements Fault {}

    /** Half of the body as a well-formed answer of that length. */
    record TruncatedBody() implements Fault {}

    /** Headers at once, the body after the pause. */
    record SlowBody(Duration pause) implements Fault {}

    /** A pause with nothing sent, then the true answer. */
    record Slow(Moment moment, Duration pause) implements Fault {}

    /** A list of rows that is not the one asked for; rows that are missing leave no trace in the page's details. */
    record WrongRows(RowEdit edit, int rows) implements Fault {}

    /** What a list of rows suffers. */
    enum RowEdit {
        /** So many of the last rows are missing. */
        FEWER,
        /** So many rows too many that nobody asked for. */
        FOREIGN
    }

    /** Waits until a test lets it go on, then gives the true answer. */
    record Held(Moment moment, Hold hold) implements Fault {}

    /** The connection is closed without a byte of an answer, and the call has its effect later. */
    record Late(Deferred effect) implements Fault {}

    /** The effect takes place, the answer never arrives: a second attempt would do it twice. */
    static Fault answerLost() {
        return new Reset(Moment.AFTER_EFFECT);
    }

    /** The page shown during planned maintenance: HTML with status 200. */
    static Fault maintenancePage() {
        return new Answer(Moment.BEFORE_EFFECT,
                Reply.html(200, "<!DOCTYPE html><html><body><h1>Autotask is under maintenance</h1></body></html>"));
    }

    /** What a gateway says whose server is gone. */
    static Fault badGateway(Moment moment) {
        return new Answer(moment, Reply.html(502, "<html><body><h1>502 Bad Gateway</h1></body></html>"));
    }

    static Fault status(Moment moment, int status, String body) {
        return new Answer(moment,
                new Reply(status, Map.of("Content-Type", "application/json; charset=utf-8"), body));
    }
}
