package io.backupchecks.autotask.reconciletickets;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.domain.ticket.AdoptTickets;
import io.backupchecks.autotask.domain.time.TimeLeft;
import io.backupchecks.autotask.lambda.json.Json;
import io.backupchecks.autotask.lambda.json.Reading;
import io.backupchecks.autotask.lambda.json.Violations;
import io.backupchecks.autotask.lambda.log.Field;
import io.backupchecks.autotask.lambda.log.Invocation;
import io.backupchecks.autotask.lambda.log.Invocation.AwsRequestId;
import io.backupchecks.autotask.lambda.log.Log;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Adopts the tickets of the runs that a direct invocation names. */
final class AdoptionHandler implements RequestStreamHandler {
    private final AdoptTickets adoptTickets;
    private final Json json;
    private final Log log;
    private final LongSupplier nanos;

    @Inject
    AdoptionHandler(AdoptTickets adoptTickets, Json json, Log log, LongSupplier nanos) {
        this.adoptTickets = adoptTickets;
        this.json = json;
        this.log = log;
        this.nanos = nanos;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
        var id = context.getAwsRequestId();
        var time = new TimeLeft(nanos, Duration.ofMillis(context.getRemainingTimeInMillis()));
        var given = log.within(new Invocation(new AwsRequestId(id), id), () -> answered(text, id, time));
        answer.write(json.write(given).getBytes(StandardCharsets.UTF_8));
    }

    private AdoptionAnswer answered(String text, String id, TimeLeft time) {
        return switch (json.read(text, AdoptionRequest.class)) {
            case Reading.Malformed<AdoptionRequest>(var violation) -> AdoptionAnswer.invalid(List.of(violation));
            case Reading.Absent<AdoptionRequest> _ -> AdoptionAnswer.invalid(List.of());
            case Reading.Bound<AdoptionRequest>(var request) -> adopted(request, id, time);
        };
    }

    private AdoptionAnswer adopted(AdoptionRequest request, String id, TimeLeft time) {
        var violations = new Violations();
        json.check(request, violations);
        if (!violations.found().isEmpty()) {
            return AdoptionAnswer.invalid(violations.found());
        }
        var report = adoptTickets.run(request.runs(), id, time);
        log.info("adopted", new Field("searched", report.searched()), new Field("adopted", report.adopted()),
                new Field("conflicts", report.conflicts()), new Field("known", report.known()),
                new Field("end", report.end()));
        return AdoptionAnswer.of(report);
    }
}
