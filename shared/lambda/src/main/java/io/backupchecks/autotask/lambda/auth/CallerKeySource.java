package io.backupchecks.autotask.lambda.auth;

/** Where the keys of the callers are read. */
@FunctionalInterface
public interface CallerKeySource {

    /** The keys to use now. */
    CallerKeys current();

    /** The keys, read anew as far as that is allowed: asked when a token names an unknown key. */
    default CallerKeys refreshed() {
        return current();
    }
}
