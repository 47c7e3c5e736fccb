package io.backupchecks.autotask.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** The attributes of one item while it is read: the builder behind every schema. */
final class Parts {
    private final Map<String, @Nullable Object> values = new HashMap<>();

    void put(String name, @Nullable Object value) {
        values.put(name, value);
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    String text(String name) {
        return (String) required(name);
    }

    long number(String name) {
        return (Long) required(name);
    }

    int integer(String name) {
        return Math.toIntExact(number(name));
    }

    @Nullable
    Integer integerOrNull(String name) {
        return has(name) ? integer(name) : null;
    }

    boolean flag(String name) {
        return (Boolean) required(name);
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    @Nullable
    Instant instantOrNull(String name) {
        return has(name) ? instant(name) : null;
    }

    SdkBytes bytes(String name) {
        return (SdkBytes) required(name);
    }

    /** An empty set is not stored. */
    @SuppressWarnings("unchecked")
    Set<Long> numbers(String name) {
        return has(name) ? (Set<Long>) required(name) : Set.of();
    }

    @SuppressWarnings("unchecked")
    List<Long> numberList(String name) {
        return (List<Long>) required(name);
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String name) {
        return (List<String>) required(name);
    }

    private Object required(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the item has no attribute " + name);
        }
        return value;
    }
}
