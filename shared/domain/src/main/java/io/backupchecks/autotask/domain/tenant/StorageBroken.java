package io.backupchecks.autotask.domain.tenant;

/** Storage refused the request itself (access denied, validation): repeating it is pointless, and nothing was written. */
public final class StorageBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageBroken(String what, Throwable cause) {
        super(what, cause);
    }
}
