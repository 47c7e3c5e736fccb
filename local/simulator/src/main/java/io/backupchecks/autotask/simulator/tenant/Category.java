package io.backupchecks.autotask.simulator.tenant;

import java.util.Set;

/** What a ticket category demands beyond the metadata, which does not show it. */
public record Category(Set<String> requiredFields, boolean requiresNoteTitle) {
    static final Category PLAIN = new Category(Set.of(), false);

    public Category {
        requiredFields = Set.copyOf(requiredFields);
    }
}
