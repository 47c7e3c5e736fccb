package io.backupchecks.autotask.simulator.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.backupchecks.autotask.simulator.wire.Fault.Answer;
import io.backupchecks.autotask.simulator.wire.Fault.HalfBody;
import io.backupchecks.autotask.simulator.wire.Fault.Held;
import io.backupchecks.autotask.simulator.wire.Fault.Late;
import io.backupchecks.autotask.simulator.wire.Fault.Moment;
import io.backupchecks.autotask.simulator.wire.Fault.Reset;
import io.backupchecks.autotask.simulator.wire.Fault.ResetUnread;
import io.backupchecks.autotask.simulator.wire.Fault.Slow;
import io.backupchecks.autotask.simulator.wire.Fault.SlowBody;
import io.backupchecks.autotask.simulator.wire.Fault.TruncatedBody;
import io.backupchecks.autotask.simulator.wire.Fault.WrongRows;
import java.io.IOException;
import java.util.Optional;

/** Records each call of the emulated API, lets it have its effect, and spoils what is to be spoiled. */
public final class FaultyHandler implements HttpHandler {
    private final Traffic traffic;
    private final Faults faults;
    private final Pause pause;
    private final Delivery delivery;
    private final Endpoint endpoint;

    public FaultyHandler(Traffic traffic, Faults faults, Pause pause, Endpoint endpoint) {
        this.traffic = traffic;
        this.faults = faults;
        this.pause = pause;
        this.delivery = new Delivery(pause);
        this.endpoint = endpoint;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new Request(exchange);
            String route = endpoint.route(request);
            Optional<Fault> fault = faults.strike(route, request);
            boolean unread = fault.filter(ResetUnread.class::isInstance).isPresent();
            traffic.record(route, request, unread ? "" : request.body());
            enter(exchange, request, fault);
        }
    }

    private void enter(HttpExchange exchange, Request request, Optional<Fault> fault) throws IOException {
        Optional<Reply> refusal = endpoint.enter(request);
        if (refusal.isPresent()) {
            delivery.whole(exchange, refusal.get());
            return;
        }
        try {
            call(exchange, request, fault);
        } finally {
            endpoint.leave(request);
        }
    }

    private void call(HttpExchange exchange, Request request, Optional<Fault> fault) throws IOException {
        if (fault.isPresent()) {
            spoil(exchange, request, fault.get());
        } else {
            delivery.whole(exchange, endpoint.answer(request));
        }
    }

    private void spoil(HttpExchange exchange, Request request, Fault fault) throws IOException {
        switch (fault) {
            case ResetUnread _ -> exchange.close();
            case Reset(Moment moment) -> reset(exchange, request, moment);
            case Answer(Moment moment, Reply reply) -> substitute(exchange, request, moment, reply);
            case HalfBody _ -> delivery.half(exchange, endpoint.answer(request));
            case TruncatedBody _ -> delivery.truncated(exchange, endpoint.answer(request));
            case SlowBody(var stall) -> delivery.stalled(exchange, endpoint.answer(request), stall);
            case Slow(Moment moment, var span) -> late(exchange, request, moment, () -> pause.of(span));
            case WrongRows(var edit, int rows) ->
                delivery.whole(exchange, RowEdits.apply(edit, rows, endpoint.answer(request)));
            case Held(Moment moment, Hold hold) -> late(exchange, request, moment, hold::stand);
            case Late(var effect) -> defer(exchange, request, effect);
        }
    }

    private void reset(HttpExchange exchange, Request request, Moment moment) {
        if (moment == Moment.AFTER_EFFECT) {
            endpoint.answer(request);
        }
        exchange.close();
    }

    /** The body must be read as long as there is a connection. */
    private void defer(HttpExchange exchange, Request request, Deferred effect) {
        request.body();
        effect.keep(() -> endpoint.answer(request));
        exchange.close();
    }

    private void substitute(HttpExchange exchange, Request request, Moment moment, Reply reply) throws IOException {
        if (moment == Moment.AFTER_EFFECT) {
            endpoint.answer(request);
        }
        delivery.whole(exchange, reply);
    }

    private void late(HttpExchange exchange, Request request, Moment moment, Runnable wait) throws IOException {
        if (moment == Moment.BEFORE_EFFECT) {
            wait.run();
            delivery.whole(exchange, endpoint.answer(request));
        } else {
            Reply reply = endpoint.answer(request);
            wait.run();
            delivery.whole(exchange, reply);
        }
    }
}
