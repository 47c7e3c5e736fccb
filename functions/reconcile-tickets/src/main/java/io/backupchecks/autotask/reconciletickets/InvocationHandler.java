package io.backupchecks.autotask.reconciletickets;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.lambda.schedule.EventMember;
import io.backupchecks.autotask.lambda.schedule.ScheduledHandler;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The function's entry: for its schedule, and for a person who restores tables. Neither has a route. */
public final class InvocationHandler implements RequestStreamHandler {
    private final EventMember adopt = new EventMember("adopt");
    private final ScheduledHandler schedule;
    private final AdoptionHandler adoption;

    @Inject
    InvocationHandler(ScheduledHandler schedule, AdoptionHandler adoption) {
        this.schedule = schedule;
        this.adoption = adoption;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var bytes = event.readAllBytes();
        if (adopt.isIn(bytes)) {
            adoption.handleRequest(new ByteArrayInputStream(bytes), answer, context);
        } else {
            schedule.handleRequest(new ByteArrayInputStream(bytes), answer, context);
        }
    }
}
