package io.backupchecks.autotask.lambda.priming;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.lambda.http.HttpHandler;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.crac.Core;
import org.crac.Resource;

/** The entry for requests of a function that has rehearsed: making one primes it and registers it for snapshots. */
public final class PrimedHandler implements RequestStreamHandler {
    private final HttpHandler handler;
    private final SnapshotHook hook;

    @Inject
    public PrimedHandler(HttpHandler handler, Priming priming, Set<Perishable> perishables) {
        this.handler = handler;
        this.hook = new SnapshotHook(priming, List.copyOf(perishables));
        priming.run();
        Core.getGlobalContext().register(hook);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        handler.handleRequest(event, answer, context);
    }

    /** What is registered, for as long as this handler lives. */
    public Resource hook() {
        return hook;
    }
}
