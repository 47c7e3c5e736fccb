package io.backupchecks.autotask.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The deployment's template, read as text: it holds tags that no YAML reader knows. */
final class Template {
    private static final Pattern EVENT = Pattern
            .compile("Method: (\\w+), Path: \"?([^\" }]+(?:\\{\\w+}[^\" }]*)*)\"? }");

    private final String text;

    Template() {
        try {
            text = Files.readString(Layout.root().resolve("template.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every route of the gateway, such as {@code GET /v1/health}. */
    Set<String> routes() {
        return EVENT.matcher(text)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<MatchResult> find(Pattern pattern) {
        return pattern.matcher(text).results().toList();
    }

    boolean hasResource(String logicalId) {
        return text.contains("\n  " + logicalId + ":\n");
    }

    boolean says(String line) {
        return text.contains(line);
    }
}
