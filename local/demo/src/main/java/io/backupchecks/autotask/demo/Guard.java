package io.backupchecks.autotask.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets only this server's own pages in, and tells the browser to load nothing from elsewhere. */
final class Guard {
    /** A page of another origin cannot send it: no answer here permits that. */
    static final String OWN_PAGE = "Demo-Role";

    private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
            "X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer", "Cache-Control", "no-store",
            "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin");

    private final Set<@Nullable String> hosts;

    Guard(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** For what any browser may ask for. */
    HttpHandler open(HttpHandler handler) {
        return exchange -> handle(exchange, handler, true);
    }

    /** For what acts or tells something. */
    HttpHandler ownPagesOnly(HttpHandler handler) {
        return exchange -> handle(exchange, handler,
                exchange.getRequestHeaders().containsKey(OWN_PAGE));
    }

    /** A name that leads here is not enough: it could be anybody's. */
    private void handle(HttpExchange exchange, HttpHandler handler, boolean permitted) throws IOException {
        try (exchange) {
            HEADERS.forEach(exchange.getResponseHeaders()::set);
            if (!permitted || !hosts.contains(exchange.getRequestHeaders().getFirst("Host"))) {
                Reply.text(403, "Only the pages of this server may ask for this.").send(exchange);
                return;
            }
            handler.handle(exchange);
        }
    }
}
