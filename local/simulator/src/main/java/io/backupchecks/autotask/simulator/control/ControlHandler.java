package io.backupchecks.autotask.simulator.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.backupchecks.autotask.simulator.wire.Delivery;
import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.wire.Pause;
import io.backupchecks.autotask.simulator.wire.Reply;
import io.backupchecks.autotask.simulator.wire.Request;
import java.io.IOException;
import java.time.format.DateTimeParseException;
import java.util.NoSuchElementException;

/** Answers everything below {@code /_control/}; never spoiled by a fault, never counted, without a login. */
public final class ControlHandler implements HttpHandler {
    private final Delivery delivery;
    private final SimulatorControl control;

    public ControlHandler(Pause pause, SimulatorControl control) {
        this.delivery = new Delivery(pause);
        this.control = control;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            delivery.whole(exchange, answer(new Request(exchange)));
        }
    }

    private Reply answer(Request request) {
        try {
            return isFromAProgram(request)
                    ? control.answer(ControlRequest.of(request))
                    : error(415, "Send Content-Type: application/json.");
        } catch (NoSuchElementException absent) {
            return error(404, String.valueOf(absent.getMessage()));
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            return error(400, String.valueOf(wrong.getMessage()));
        }
    }

    /** A web page of another origin cannot send this type unasked, so none can change the simulator unnoticed. */
    private static boolean isFromAProgram(Request request) {
        return request.method().equals("GET") || request.method().equals("DELETE")
                || request.header("Content-Type").orElse("").startsWith("application/json");
    }

    static Reply error(int status, String text) {
        return Reply.json(status, Json.object().put("error", text));
    }
}
