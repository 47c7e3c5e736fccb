package io.backupchecks.autotask.client;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses may be called and shown: Autotask's own hosts, or the origin of the overridden entry point alone.
 *
 * <p>Asked before any secret is attached. Paths must be plain, because two readers of the same path may not disagree:
 * no escapes, no empty or dot segments.
 */
final class UrlRule {
    private static final Pattern HOST = Pattern.compile("(webservices|ww)[a-z0-9]*\\.autotask\\.net",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)*/?");

    private final AutotaskSettings settings;

    @Inject
    UrlRule(AutotaskSettings settings) {
        this.settings = settings;
    }

    /** An address out of an answer, ending in a slash; empty unless it is allowed. */
    Optional<URI> base(String text) {
        return parsed(text.endsWith("/") ? text : text + "/").filter(uri -> uri.getRawQuery() == null)
                .filter(this::admits);
    }

    boolean admits(URI uri) {
        return !uri.isOpaque() && hasPlainAuthority(uri) && PATH.matcher(uri.getRawPath()).matches()
                && uri.getRawFragment() == null && isOrigin(uri);
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** No user info and no empty port: the authority is the host and perhaps a port. */
    private static boolean hasPlainAuthority(URI uri) {
        var host = uri.getHost();
        return host != null
                && (host.equals(uri.getRawAuthority()) || (host + ":" + uri.getPort()).equals(uri.getRawAuthority()));
    }

    private boolean isOrigin(URI uri) {
        return settings.overridden()
                ? settings.entryPoints().stream().anyMatch(entryPoint -> isSameOrigin(uri, entryPoint))
                : isAutotask(uri);
    }

    private static boolean isAutotask(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) && port(uri) == 443 && HOST.matcher(uri.getHost()).matches();
    }

    private static boolean isSameOrigin(URI uri, URI entryPoint) {
        return entryPoint.getScheme().equalsIgnoreCase(uri.getScheme()) && port(entryPoint) == port(uri)
                && entryPoint.getHost().equalsIgnoreCase(uri.getHost());
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
