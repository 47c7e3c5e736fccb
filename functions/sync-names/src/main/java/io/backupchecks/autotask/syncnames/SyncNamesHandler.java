package io.backupchecks.autotask.syncnames;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.lambda.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The function's entry point, named in the template. */
public final class SyncNamesHandler implements RequestStreamHandler {
    private final RequestStreamHandler handler;

    public SyncNamesHandler() {
        this(SyncNamesComponent.in(Surroundings.ofProcess()));
    }

    SyncNamesHandler(SyncNamesComponent component) {
        handler = component.handler();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        handler.handleRequest(event, answer, context);
    }
}
