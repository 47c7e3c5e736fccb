package io.backupchecks.autotask.mapcustomer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Packs the parts of a cursor into one text for a query, and unpacks them. Only the last part may be of any text. */
final class CursorText {
    private static final String BETWEEN = "\n";

    private CursorText() {}

    static String packed(List<String> parts) {
        var bytes = String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty where the text was not packed here, or not from so many parts. */
    static Optional<List<String>> unpacked(String text, int parts) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return Optional.of(List.of(decoded.split(BETWEEN, parts))).filter(list -> list.size() == parts);
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
