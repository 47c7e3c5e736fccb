package io.backupchecks.autotask.client;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The body of an answer. */
sealed interface Content {
    record Json(JsonNode tree) implements Content {}

    /** Not to be trusted, and why: no JSON, truncated, too deep, too large. */
    record Unusable(String reason) implements Content {}

    static Content tooLarge() {
        return new Unusable("the answer is too large");
    }

    static Content of(byte[] bytes) {
        return io.backupchecks.autotask.client.Json.tree(bytes)
                .<Content>map(Json::new)
                .orElseGet(() -> new Unusable(bytes.length == 0 ? "the answer has no body" : "the answer is not JSON"));
    }

    /** Texts of {@code errors[]}; none if there is no such list or it has another shape. */
    default List<String> errors() {
        return switch (this) {
            case Json(var tree) -> ErrorTexts.errors(tree);
            case Unusable _ -> List.of();
        };
    }

    /** Everything said about an error: {@code errors[]}, or the framework's own {@code Message}. */
    default List<String> messages() {
        return switch (this) {
            case Json(var tree) -> ErrorTexts.messages(tree);
            case Unusable _ -> List.of();
        };
    }
}
