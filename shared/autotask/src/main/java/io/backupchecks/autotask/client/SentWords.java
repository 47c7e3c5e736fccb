package io.backupchecks.autotask.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The words of a request, which may be those of a ticket: no log line repeats one, whatever an error quotes. */
final class SentWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    /** Shorter parts of words are in everything. */
    private static final int SHORTEST_PART = 3;
    /** The words of a query that are Autotask's own. */
    private static final Set<String> VOCABULARY = Set.of("op", "field", "includeFields");

    private final String text;
    private final Set<String> words;

    private SentWords(String text) {
        this.text = text;
        words = WORD.matcher(text).results().map(match -> match.group()).collect(Collectors.toUnmodifiableSet());
    }

    static SentWords of(Request request) {
        var body = Json.tree(request.body().getBytes(StandardCharsets.UTF_8)).stream().flatMap(SentWords::texts);
        return new SentWords(Stream.concat(body, query(request))
                .map(SentWords::folded)
                .collect(Collectors.joining(" ")));
    }

    /** The text with every such word, or part of one, as stars. */
    String takenOutOf(String message) {
        return WORD.matcher(message).replaceAll(match -> isSent(folded(match.group())) ? "***" : match.group());
    }

    private boolean isSent(String word) {
        return words.contains(word) || (word.length() >= SHORTEST_PART && text.contains(word));
    }

    private static Stream<String> query(Request request) {
        return Stream.ofNullable(request.uri().getRawQuery())
                .flatMap(query -> Stream.of(query.substring(query.indexOf('=') + 1)))
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8));
    }

    private static Stream<String> texts(JsonNode node) {
        return switch (node) {
            case JsonNode text when text.isString() -> Stream.of(text.stringValue());
            case JsonNode object when object.isObject() -> object.properties()
                    .stream()
                    .filter(member -> !VOCABULARY.contains(member.getKey()))
                    .flatMap(member -> texts(member.getValue()));
            case JsonNode other -> other.valueStream().flatMap(SentWords::texts);
        };
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
