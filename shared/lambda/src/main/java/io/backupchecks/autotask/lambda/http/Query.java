package io.backupchecks.autotask.lambda.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The query parameters of a request. A route declares which ones it takes; those are checked when it is called. */
public final class Query {
    private final Map<String, List<String>> parameters;

    Query(Map<String, List<String>> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    public Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    public boolean flag(String name) {
        return text(name).filter("true"::equals).isPresent();
    }

    public Optional<Integer> number(String name) {
        return text(name).map(Integer::valueOf);
    }

    Set<String> names() {
        return parameters.keySet();
    }

    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }
}
