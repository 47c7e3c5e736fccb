package io.backupchecks.autotask.client;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what an error's body says. */
final class ErrorTexts {
    private ErrorTexts() {}

    /** All of {@code errors[]}, if each one is text or has a {@code message}. */
    static List<String> errors(JsonNode tree) {
        var list = tree.path("errors");
        if (!list.isArray()) {
            return List.of();
        }
        var texts = list.valueStream().map(ErrorTexts::text).flatMap(Optional::stream).toList();
        return texts.size() == list.size() ? texts : List.of();
    }

    static List<String> messages(JsonNode tree) {
        var errors = errors(tree);
        return errors.isEmpty() ? tree.path("Message").stringValueOpt().stream().toList() : errors;
    }

    private static Optional<String> text(JsonNode error) {
        return error.isObject() ? error.path("message").stringValueOpt() : error.stringValueOpt();
    }
}
