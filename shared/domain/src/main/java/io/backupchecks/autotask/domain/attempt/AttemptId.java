package io.backupchecks.autotask.domain.attempt;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The name of one attempt: 128 random bits in hexadecimal, made inside the invocation that makes the attempt. */
public record AttemptId(String value) {
    private static final int BYTES = 16;

    /** Draws a new one. */
    public static AttemptId next(RandomGenerator random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new AttemptId(HexFormat.of().formatHex(bits));
    }
}
