package io.backupchecks.autotask.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** What Backupchecks itself knows, for the pages; whoever looks first finds the stage set. */
final class BackupsHandler implements HttpHandler {
    private final Backups backups;
    private final Stage stage;

    BackupsHandler(Backups backups, Stage stage) {
        this.backups = backups;
        this.stage = stage;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        stage.set();
        answer(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()).send(exchange);
    }

    private Reply answer(String route) {
        return switch (route) {
            case "GET /backups/customers" -> Reply.json(backups.customers());
            case "GET /backups/runs" -> Reply.json(JsonMapper.shared().createArrayNode().addAll(backups.runs()));
            case "POST /backups/runs" ->
                Reply.json(JsonMapper.shared().createObjectNode().put("added", backups.anotherNight()));
            default -> Reply.text(404, "There is no such list.");
        };
    }
}
