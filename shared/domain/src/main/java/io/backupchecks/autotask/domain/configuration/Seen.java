package io.backupchecks.autotask.domain.configuration;

import java.util.Optional;

/** What the one who changes a thing knows of it: a change that was decided on something else is refused. */
@FunctionalInterface
public interface Seen<T> {
    boolean isStill(Optional<T> stored);
}
