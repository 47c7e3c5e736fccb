package io.backupchecks.autotask.domain.tenant;

import org.jspecify.annotations.Nullable;

/**
 * Whether tickets may be resolved from Backupchecks, and what kind of note that leaves.
 *
 * @param noteType an id of Autotask's picklist {@code noteType}, always set where resolving is allowed
 * @param notePublish an id of {@code publish}, the one that customers do not see; always set where resolving is allowed
 */
public record Resolving(boolean allowed, @Nullable Integer noteType, @Nullable Integer notePublish) {
    /** Until an administrator allows it. */
    public static final Resolving FORBIDDEN = new Resolving(false, null, null);

    /** The text of the note, the same in every ticket. */
    public static final String CLOSING_NOTE = "Ticket resolved via Backupchecks after verification that the backup issue is no longer present.";

    public Resolving {
        if (allowed && (noteType == null || notePublish == null)) {
            throw new IllegalArgumentException("a note needs a type and a publish value");
        }
    }
}
