package io.backupchecks.autotask.lambda.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The header fields of a request; names in any case. */
public final class Headers {
    private final Map<String, List<String>> fields;

    Headers(Map<String, List<String>> fields) {
        this.fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach((name, values) -> this.fields.merge(name, values, Headers::joined));
    }

    /** Every value in the order of sending; none where the field is absent. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
