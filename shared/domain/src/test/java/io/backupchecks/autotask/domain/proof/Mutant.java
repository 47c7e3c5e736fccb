package io.backupchecks.autotask.domain.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The product with one rule of the protocol taken out.
 *
 * <p>A file of blocks: {@code drops: …} says which rule; {@code found by: …} names a test class that has to notice, where the
 * schedules cannot; then {@code file: …}, {@code --- old}, {@code --- new} and {@code --- end} for each replacement. Every old
 * text must stand in its file exactly once.
 */
record Mutant(String name, String drops, List<String> tests, List<Replacement> replacements) {
    static Mutant read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var replacements = new ArrayList<Replacement>();
        var tests = new ArrayList<String>();
        var drops = "";
        var path = "";
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith("drops: ")) {
                drops = line.substring("drops: ".length());
            } else if (line.startsWith("found by: ")) {
                tests.add(line.substring("found by: ".length()));
            } else if (line.startsWith("file: ")) {
                path = line.substring("file: ".length());
            } else if (line.equals("--- old")) {
                int middle = i + lines.subList(i, lines.size()).indexOf("--- new");
                int end = i + lines.subList(i, lines.size()).indexOf("--- end");
                replacements.add(new Replacement(path, text(lines.subList(i + 1, middle)),
                        text(lines.subList(middle + 1, end))));
                i = end;
            }
        }
        return new Mutant(file.getFileName().toString().replace(".mutant", ""), drops, tests, replacements);
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines);
    }

    /** The changed sources by their path. */
    Map<String, String> applied(Path sources) throws IOException {
        var changed = new LinkedHashMap<String, String>();
        for (var replacement : replacements) {
            var before = changed.containsKey(replacement.file())
                    ? changed.get(replacement.file())
                    : Files.readString(sources.resolve(replacement.file()));
            changed.put(replacement.file(), replacement.in(before));
        }
        return changed;
    }

    record Replacement(String file, String old, String now) {
        private String in(String text) {
            int at = text.indexOf(old);
            if (old.isEmpty() || at < 0 || text.indexOf(old, at + 1) >= 0) {
                throw new IllegalStateException("stands not exactly once in " + file + ": " + old);
            }
            return text.substring(0, at) + now + text.substring(at + old.length());
        }
    }
}
