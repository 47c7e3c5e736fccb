package io.backupchecks.autotask.secretsmanager;

import org.jspecify.annotations.Nullable;

/** Another exception without its messages, which may quote what was read: the classes and stack traces remain. */
final class Unquoted extends Exception {
    private static final long serialVersionUID = 1L;

    Unquoted(Throwable original) {
        super(original.getClass().getName(), cause(original.getCause()));
        setStackTrace(original.getStackTrace());
    }

    private static @Nullable Unquoted cause(@Nullable Throwable original) {
        return original == null ? null : new Unquoted(original);
    }
}
