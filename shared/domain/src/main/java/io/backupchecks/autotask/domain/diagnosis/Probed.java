package io.backupchecks.autotask.domain.diagnosis;

/** What one call of a test brought. */
public sealed interface Probed<T> {
    record Given<T>(T value) implements Probed<T> {}

    record Failed<T>(Trouble trouble) implements Probed<T> {}
}
