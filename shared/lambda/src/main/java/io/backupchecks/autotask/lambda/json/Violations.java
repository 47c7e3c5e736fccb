package io.backupchecks.autotask.lambda.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with one request, so that one answer names everything. Every rule passes over null: whether a
 * value must be there is the record's own declaration.
 */
public final class Violations {
    /** An answer must stay far below Lambda's 6 MB, whatever was sent. */
    static final int LIMIT = 1_000;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final int LONGEST_LINK = 2_000;

    private final List<Violation> found;
    private final Pointer here;

    public Violations() {
        this(new ArrayList<>(), Pointer.BODY);
    }

    private Violations(List<Violation> found, Pointer here) {
        this.found = found;
        this.here = here;
    }

    /** The same collection, with names read from {@code pointer} on. */
    public Violations at(Pointer pointer) {
        return new Violations(found, pointer);
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    public void add(String name, String message) {
        report(here.at(name), message);
    }

    /** The whole body is null. */
    public void missingBody() {
        report(Pointer.BODY, "is required");
    }

    void report(Pointer pointer, String message) {
        if (found.size() < LIMIT) {
            found.add(new Violation(pointer.value(), message));
        }
    }

    /** Not blank and at most {@code longest} code points. */
    public void text(String name, @Nullable String value, int longest) {
        if (value != null && value.isBlank()) {
            add(name, "must not be empty");
        }
        if (value != null && value.codePointCount(0, value.length()) > longest) {
            add(name, "must have at most " + longest + " characters");
        }
    }

    /** An id chosen by Backupchecks. */
    public void id(String name, @Nullable String value) {
        if (value != null && !ID.matcher(value).matches()) {
            add(name, "must match " + ID.pattern());
        }
    }

    /** One of the words that the contract lists. */
    public void oneOf(String name, @Nullable String value, Set<String> words) {
        if (value != null && !words.contains(value)) {
            add(name, "must be one of " + String.join(", ", words.stream().sorted().toList()));
        }
    }

    /** An RFC 3339 time with its offset. */
    public void time(String name, @Nullable String value) {
        if (value != null && Rfc3339.parse(value).isEmpty()) {
            add(name, "must be an RFC 3339 time with an offset");
        }
    }

    /** An absolute http or https address without a user in it. */
    public void link(String name, @Nullable String value) {
        if (value != null && !isLink(value)) {
            add(name, "must be an absolute http or https address of at most " + LONGEST_LINK + " characters");
        }
    }

    public void between(String name, @Nullable Long value, long least, long most) {
        if (value != null && (value < least || value > most)) {
            add(name, "must be from " + least + " to " + most);
        }
    }

    public void size(String name, @Nullable Collection<?> values, int least, int most) {
        if (values != null && (values.size() < least || values.size() > most)) {
            add(name, "must have from " + least + " to " + most + " entries");
        }
    }

    private static boolean isLink(String value) {
        try {
            var uri = new URI(value);
            var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null && value.length() <= LONGEST_LINK;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
