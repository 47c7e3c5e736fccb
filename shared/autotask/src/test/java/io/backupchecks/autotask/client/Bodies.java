package io.backupchecks.autotask.client;

import java.nio.charset.StandardCharsets;

/** One example of each kind of body that an answer may have. */
enum Bodies {
    NONE(""),
    HTML("<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>"),
    TRUNCATED("{\"errors\":[\"queueID is requi"),
    ERRORS("{\"errors\":[\"queueID is required\"]}"),
    FAULT("{\"errors\":[\"An unexpected error occurred.\"]}"),
    ID("{\"itemId\":43181}");

    private final String text;

    Bodies(String text) {
        this.text = text;
    }

    Content content() {
        return content(text);
    }

    static Content content(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Content errors(String message) {
        return content("{\"errors\":[\"" + message + "\"]}");
    }
}
