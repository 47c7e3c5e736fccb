package io.backupchecks.autotask.secretsmanager.testing;

/** What the emulator can be told to answer instead of the truth. */
public enum Fault {
    /** 500. */
    INTERNAL_ERROR(500, "InternalServiceError"),
    /** 400: the role may not read the secret. */
    ACCESS_DENIED(400, "AccessDeniedException"),
    /** 400: too many requests. */
    THROTTLED(400, "ThrottlingException"),
    /** 200, with the true answer cut in half. */
    TRUNCATED(200, "");

    private final int status;
    private final String type;

    Fault(int status, String type) {
        this.status = status;
        this.type = type;
    }

    Answer spoil(Answer truth) {
        return this == TRUNCATED ? truth.half() : Answer.error(status, type, "Injected by the emulator.");
    }
}
