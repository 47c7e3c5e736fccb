package io.backupchecks.autotask.lambda.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How the gateway wraps texts in its events. */
final class EventText {
    private EventText() {}

    /**
     * A path parameter, decoded once. A REST API hands it over as it was sent; where something has decoded it before, no
     * percent sign is left in an id.
     */
    static String percentDecoded(String sent) {
        try {
            return URLDecoder.decode(sent.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return sent;
        }
    }

    /** A body that the gateway took for binary. */
    static Body decoded(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            return new Body.Unreadable(base64.length());
        }
        try {
            return new Body.Text(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return new Body.Unreadable(bytes.length);
        }
    }
}
