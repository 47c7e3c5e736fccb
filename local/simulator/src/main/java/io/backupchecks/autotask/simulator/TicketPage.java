package io.backupchecks.autotask.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** Where Autotask's own pages open a ticket; here another server shows it. */
final class TicketPage implements HttpHandler {
    static final String PATH = "/Autotask/AutotaskExtend/ExecuteCommand.aspx";

    private static final Pattern QUERY = Pattern.compile("Code=OpenTicketDetail&TicketID=(\\d{1,18})");
    private static final int NO_BODY = -1;

    private final AtomicReference<Optional<URI>> target = new AtomicReference<>(Optional.empty());

    void leadTo(URI address) {
        target.set(Optional.of(address));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var place = place(String.valueOf(exchange.getRequestURI().getRawQuery()));
            place.ifPresent(address -> exchange.getResponseHeaders().set("Location", address));
            exchange.sendResponseHeaders(place.isPresent() ? 302 : 404, NO_BODY);
        }
    }

    private Optional<String> place(String query) {
        var ticket = QUERY.matcher(query);
        return ticket.matches() ? target.get().map(address -> address + ticket.group(1)) : Optional.empty();
    }
}
