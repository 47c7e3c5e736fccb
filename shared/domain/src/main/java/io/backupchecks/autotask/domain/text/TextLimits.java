package io.backupchecks.autotask.domain.text;

/**
 * How many code points the ticket's title and description may have, as Autotask's field information says.
 *
 * <p>A description shorter than the marker line cannot be honoured: the marker is never cut, so Autotask refuses such a ticket.
 */
public record TextLimits(int title, int description) {
    /** Autotask's own lengths, where the field information is not known. */
    public static final TextLimits DEFAULT = new TextLimits(255, 8_000);

    public TextLimits {
        if (title < 1 || description < 1) {
            throw new IllegalArgumentException("a limit is at least one code point");
        }
    }
}
