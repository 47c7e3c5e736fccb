package io.backupchecks.autotask.client;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says why a call broke off, in words of our own: an exception's text may hold what was sent. */
final class Breakage {
    private Breakage() {}

    static String of(ExecutionException broken) {
        var causes = Stream.<Throwable>iterate(broken, cause -> cause != null, Throwable::getCause).limit(10).toList();
        if (has(causes, UnresolvedAddressException.class)) {
            return "the host is not known";
        }
        if (has(causes, HttpConnectTimeoutException.class)) {
            return "no connection in time";
        }
        if (has(causes, ConnectException.class)) {
            return "no connection";
        }
        return has(causes, SSLException.class) ? "no secure connection" : "the connection broke off";
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(kind::isInstance);
    }
}
