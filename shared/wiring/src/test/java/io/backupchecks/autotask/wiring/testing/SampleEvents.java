package io.backupchecks.autotask.wiring.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the sample events of the repository, from whatever module a test runs in. */
public final class SampleEvents {
    private SampleEvents() {}

    /** Those of one function, each after the ones that it names. */
    public static List<SampleEvent> of(String function) {
        try (var files = Files.list(folder().resolve(function))) {
            return ordered(files.filter(SampleEvents::isEvent).sorted().map(SampleEvent::read).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One event, such as {@code create-ticket/created}. */
    public static SampleEvent named(String name) {
        return SampleEvent.read(folder().resolve(name + ".json"));
    }

    private static List<SampleEvent> ordered(List<SampleEvent> events) {
        var ordered = new ArrayList<SampleEvent>();
        events.forEach(event -> add(ordered, event, events));
        return List.copyOf(ordered);
    }

    private static void add(List<SampleEvent> ordered, SampleEvent event, List<SampleEvent> all) {
        all.stream()
                .filter(other -> event.after().contains(other.name()))
                .forEach(earlier -> add(ordered, earlier, all));
        if (!ordered.contains(event)) {
            ordered.add(event);
        }
    }

    private static boolean isEvent(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".json") && !name.endsWith(".expected.json");
    }

    private static Path folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("events"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no folder events above " + Path.of("").toAbsolutePath()));
    }
}
