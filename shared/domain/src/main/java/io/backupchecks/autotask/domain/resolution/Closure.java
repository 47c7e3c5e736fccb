package io.backupchecks.autotask.domain.resolution;

/**
 * A closed ticket as a look saw it.
 *
 * @param timeBefore time was booked before it was closed, or may have been
 */
public record Closure(Whose whose, boolean timeBefore) {

    /** Who closed a ticket. */
    public enum Whose {
        /** The creator of this cycle's note. */
        OURS,
        /** Not the creator of this cycle's note, or nobody that Autotask names. */
        ANOTHERS,
        /** The note has not been read yet. */
        NOT_KNOWN
    }

    /** Booked time says something against our own close only, and against one that may be ours. */
    boolean isFlagged() {
        return timeBefore && whose != Whose.ANOTHERS;
    }
}
