package io.backupchecks.autotask.client;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The pooled connections to Autotask: opened when first needed, forgotten around a snapshot. */
@Singleton
public final class AutotaskConnections {
    private static final String RETRY_ALL = "jdk.httpclient.enableAllMethodRetry";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final SSLContext tls;
    private final Handshakes handshakes = new Handshakes();
    private @Nullable HttpClient client;

    /** @throws IllegalStateException where the JDK is told to send a POST twice */
    @Inject
    public AutotaskConnections(AutotaskSettings settings, CallObserver observer) {
        this(settings, observer, defaultTls());
    }

    AutotaskConnections(AutotaskSettings settings, CallObserver observer, SSLContext tls) {
        this.tls = tls;
        if (System.getProperty(RETRY_ALL) != null) {
            throw new IllegalStateException("The system property " + RETRY_ALL
                    + " is set: the JDK would send a POST twice and make two tickets. Remove it.");
        }
        if (settings.overridden()) {
            settings.entryPoints().forEach(observer::entryPointOverridden);
        }
    }

    private static SSLContext defaultTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("this JDK has no TLS", broken);
        }
    }

    /** Watches the handshakes during one call. */
    Handshakes.Watch watch() {
        return handshakes.watch();
    }

    synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .sslContext(new WatchedContext(tls, handshakes))
                    .connectTimeout(CONNECT_TIMEOUT)
                    .build();
        }
        return client;
    }

    /** Hangs up; the next call connects anew. For both sides of a snapshot: a restored connection is a dead one. */
    public synchronized void forget() {
        if (client != null) {
            client.shutdownNow();
            client = null;
        }
    }
}
