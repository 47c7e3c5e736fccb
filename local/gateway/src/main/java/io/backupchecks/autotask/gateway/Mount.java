package io.backupchecks.autotask.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One route of the API and the function behind it.
 *
 * @param resource the path with its parameters in braces, such as {@code /v1/runs/{runId}/ticket}
 * @param function made when the first request comes, as Lambda does
 */
public record Mount(String method, String resource, Supplier<RequestStreamHandler> function) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** The path parameters as sent, where {@code method} and {@code path} are this route's. */
    Optional<Map<String, String>> match(String requested, String path) {
        var matcher = Pattern.compile(PARAMETER.matcher(resource).replaceAll("(?<$1>[^/]+)")).matcher(path);
        return method.equals(requested) && matcher.matches() ? Optional.of(parameters(matcher)) : Optional.empty();
    }

    private Map<String, String> parameters(Matcher matched) {
        return PARAMETER.matcher(resource)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableMap(name -> name, matched::group));
    }
}
