package io.backupchecks.autotask.simulator.metadata;

import java.util.Locale;

/** What can be done with an entity; the word appears in messages about missing permissions. */
public enum Verb {
    CREATE,
    DELETE,
    QUERY,
    UPDATE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
