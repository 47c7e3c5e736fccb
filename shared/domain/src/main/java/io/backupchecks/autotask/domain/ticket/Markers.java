package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.Marker;
import jakarta.inject.Inject;

/**
 * Makes the marker of a run: the same one for ever, whoever asks.
 *
 * <p>{@code BC1-} and the first 26 characters of the base32 of SHA-256 over {@code issuer|database|runId}. No label, user
 * name or setting is in it: renaming any of them must not make a second ticket possible.
 */
final class Markers {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 26;
    private static final int BITS = 5;

    private final Issuer issuer;

    @Inject
    Markers(Issuer issuer) {
        this.issuer = issuer;
    }

    Marker of(RunKey key) {
        var hash = Tokens.sha256(issuer.name() + '|' + key.database() + '|' + key.run().value());
        var text = new StringBuilder("BC1-");
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(bits(hash, i * BITS)));
        }
        return new Marker(text.toString());
    }

    private static int bits(byte[] bytes, int from) {
        int window = (bytes[from / 8] & 0xff) << 8 | (bytes[from / 8 + 1] & 0xff);
        return window >> (16 - BITS - from % 8) & 0x1f;
    }
}
