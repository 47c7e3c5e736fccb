package io.backupchecks.autotask.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** The pages, scripts and styles: files of this module, nothing else. */
final class Pages implements HttpHandler {
    private static final Pattern FILE = Pattern.compile("/(?:[a-z]+/)?[a-z-]+\\.(html|js|css|svg)");
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "js",
            "text/javascript; charset=utf-8", "css", "text/css; charset=utf-8", "svg", "image/svg+xml");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        page("/".equals(path) ? "/index.html" : path).send(exchange);
    }

    private static Reply page(String path) throws IOException {
        var file = FILE.matcher(path);
        if (!file.matches()) {
            return missing();
        }
        try (var found = Pages.class.getResourceAsStream("/web" + path)) {
            return found == null
                    ? missing()
                    : new Reply(200, Map.of("Content-Type", TYPES.getOrDefault(file.group(1), "")),
                            new String(found.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Reply missing() {
        return Reply.text(404, "There is no such page.");
    }
}
