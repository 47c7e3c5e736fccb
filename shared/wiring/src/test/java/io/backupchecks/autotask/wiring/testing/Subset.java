package io.backupchecks.autotask.wiring.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Compares JSON with what is expected of it: objects may have more members, lists and plain values must be equal, and
 * {@code "*"} is anything but null.
 */
final class Subset {
    private final List<String> differences = new ArrayList<>();

    private Subset() {}

    static List<String> differences(JsonNode expected, JsonNode actual) {
        var subset = new Subset();
        subset.compare(expected, actual, "");
        return List.copyOf(subset.differences);
    }

    private void compare(JsonNode expected, JsonNode actual, String place) {
        if (isAnything(expected) && !isAbsent(actual)) {
            return;
        }
        if (expected.isObject() && actual.isObject()) {
            expected.properties()
                    .forEach(member -> compare(member.getValue(), actual.path(member.getKey()),
                            place + "/" + member.getKey()));
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            IntStream.range(0, expected.size())
                    .forEach(index -> compare(expected.get(index), actual.get(index), place + "/" + index));
        } else if (!isSame(expected, actual)) {
            differences.add(place + ": expected " + expected + ", was " + actual);
        }
    }

    private static boolean isAnything(JsonNode expected) {
        return expected.isString() && "*".equals(expected.asString());
    }

    private static boolean isAbsent(JsonNode actual) {
        return actual.isNull() || actual.isMissingNode();
    }

    private static boolean isSame(JsonNode expected, JsonNode actual) {
        return expected.equals(actual) || (expected.isNull() && isAbsent(actual));
    }
}
