package io.backupchecks.autotask.domain.text;

import io.backupchecks.autotask.domain.run.AffectedObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The affected objects of a run, one line each, errors before warnings and otherwise as they were sent. */
final class ObjectList {
    private static final int MESSAGE_LIMIT = 200;
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final List<String> listable;
    private final int all;

    /** Lists at most {@code listed} of {@code objects}; the others are only counted. */
    ObjectList(List<AffectedObject> objects, int listed) {
        this.listable = objects.stream()
                .sorted(Comparator.comparing(AffectedObject::status))
                .limit(listed)
                .map(ObjectList::line)
                .toList();
        this.all = objects.size();
    }

    int listable() {
        return listable.size();
    }

    /** The first {@code listed} objects under a heading, then the number of the others; nothing if no object is affected. */
    List<String> lines(int listed) {
        if (all == 0) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of("", "Affected objects:"));
        lines.addAll(listable.subList(0, listed));
        if (listed < all) {
            lines.add("And " + (all - listed) + " more objects: see Backupchecks.");
        }
        return lines;
    }

    private static String line(AffectedObject object) {
        var message = firstLine(object.message());
        var name = "- " + CleanText.shown(object.name()) + " (" + object.status().text() + ")";
        return message.isEmpty() ? name : name + ": " + CodePoints.shorten(message, MESSAGE_LIMIT);
    }

    /** The first line in which cleaning leaves anything. */
    private static String firstLine(String message) {
        return LINE_BREAK.splitAsStream(message)
                .map(CleanText::new)
                .filter(Predicate.not(CleanText::isEmpty))
                .map(CleanText::value)
                .findFirst()
                .orElse("");
    }
}
