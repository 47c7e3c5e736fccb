package io.backupchecks.autotask.lambda.http;

/** How many bytes of body a route takes. */
public enum BodyLimit {
    /** 64 KiB. */
    ORDINARY(64 * 1_024),
    /** 1 MiB, for runs with many objects. */
    LARGE(1_024 * 1_024);

    private final int bytes;

    BodyLimit(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }
}
