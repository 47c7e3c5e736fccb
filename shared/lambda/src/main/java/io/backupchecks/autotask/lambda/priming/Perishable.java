package io.backupchecks.autotask.lambda.priming;

/** Something that must not outlive a snapshot: keys, credentials, connections, time stamps. */
@FunctionalInterface
public interface Perishable {

    /** Forgets it; it is read or opened anew when it is next needed. */
    void drop();
}
