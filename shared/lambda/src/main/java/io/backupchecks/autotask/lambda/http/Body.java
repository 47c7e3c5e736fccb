package io.backupchecks.autotask.lambda.http;

import java.nio.charset.StandardCharsets;

/** What a request carries. */
sealed interface Body {

    /** Text, maybe empty; it prints none of it, because it may hold a secret. */
    record Text(String value) implements Body {
        @Override
        public String toString() {
            return "Text[***]";
        }
    }

    /** Bytes that are no UTF-8. */
    record Unreadable(int size) implements Body {}

    /** How many bytes were sent. */
    default int size() {
        return switch (this) {
            case Text(var value) -> sizeInUtf8(value);
            case Unreadable(var size) -> size;
        };
    }

    private static int sizeInUtf8(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length;
    }
}
