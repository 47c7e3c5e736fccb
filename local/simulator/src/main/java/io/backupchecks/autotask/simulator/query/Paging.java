package io.backupchecks.autotask.simulator.query;

import io.backupchecks.autotask.simulator.wire.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The token in a page's link: page size and the ids at the page's edges, nothing of the filter. */
record Paging(int pageSize, long previousId, long nextId) {
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

    static Paging first(int pageSize) {
        return new Paging(pageSize, -1, -1);
    }

    static Paging parse(String token) {
        JsonNode json = Json.parse(token);
        return new Paging(json.path("pageSize").asInt(QueryText.LARGEST_PAGE),
                json.path("previousIds").path(0).asLong(-1), json.path("nextIds").path(0).asLong(-1));
    }

    String token() {
        var json = Json.object().put("pageSize", pageSize);
        json.putArray("previousIds").add(previousId);
        json.putArray("nextIds").add(nextId);
        return encode(Json.print(json));
    }

    /** URL-encoded with lower-case digits, as the real links are. */
    static String encode(String text) {
        return ESCAPE.matcher(URLEncoder.encode(text, StandardCharsets.UTF_8))
                .replaceAll(match -> match.group().toLowerCase(Locale.ROOT));
    }
}
