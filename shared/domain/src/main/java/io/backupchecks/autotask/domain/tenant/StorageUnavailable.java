package io.backupchecks.autotask.domain.tenant;

/** Storage did not answer, or not in time: a read brought nothing, a write may or may not have taken effect. */
public final class StorageUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
