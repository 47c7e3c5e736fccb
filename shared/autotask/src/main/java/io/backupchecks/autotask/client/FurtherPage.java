package io.backupchecks.autotask.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address of a further page, as an answer names it. It is judged before secrets go there. */
final class FurtherPage {
    private static final String NEXT = "/next";

    private FurtherPage() {}

    /** Empty unless it continues this very query in this very zone. */
    static Optional<URI> of(URI query, String text) {
        try {
            return Optional.of(new URI(text)).filter(uri -> continues(query, uri));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static boolean continues(URI query, URI uri) {
        return query.getScheme().equalsIgnoreCase(uri.getScheme())
                && query.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority())
                && (query.getRawPath() + NEXT).equalsIgnoreCase(uri.getRawPath());
    }
}
