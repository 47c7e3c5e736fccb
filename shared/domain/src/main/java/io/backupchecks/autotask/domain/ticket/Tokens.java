package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.resolution.Resolution;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names of writes: 36 characters at most, equal exactly for the same writer, item and version. */
final class Tokens {
    private static final int LENGTH = 36;

    private Tokens() {}

    static String of(AttemptId writer, RunTicket next) {
        var key = next.key();
        var text = writer.value() + '|' + key.database() + '|' + key.run().value() + '|' + next.version() + '|'
                + next.state().getClass().getSimpleName() + '|' + of(next.resolution());
        return HexFormat.of().formatHex(sha256(text)).substring(0, LENGTH);
    }

    private static String of(@Nullable Resolution resolution) {
        return resolution == null
                ? ""
                : resolution.cycle() + "|" + resolution.attempt() + '|' + resolution.state() + '|' + resolution.note();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
