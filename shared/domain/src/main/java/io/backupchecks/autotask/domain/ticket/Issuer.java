package io.backupchecks.autotask.domain.ticket;

/** The Backupchecks instance that this installation serves, as its tokens name it. It never changes. */
@FunctionalInterface
public interface Issuer {
    String name();
}
