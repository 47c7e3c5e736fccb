package io.backupchecks.autotask.domain.signal;

/** Where signals go. Raising one never fails. */
@FunctionalInterface
public interface Signals {
    void raise(Signal signal);
}
