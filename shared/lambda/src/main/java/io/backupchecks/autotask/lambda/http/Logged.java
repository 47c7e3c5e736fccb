package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.log.Field;
import io.backupchecks.autotask.lambda.log.Invocation;
import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.metrics.Measure;
import io.backupchecks.autotask.lambda.metrics.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;

/**
 * One log line and one line of metrics for every request. Everything logged further inside carries its id.
 *
 * @param route as the function declares it: what a stranger asked for may hold anything
 */
record Logged(Log log, Metrics metrics, Clock clock, Request.Target route, Endpoint next) implements Endpoint {

    @Override
    public Response handle(Request request) {
        var invocation = new Invocation(request.occasion().invocation(), request.id().value());
        return log.within(invocation, () -> watched(request));
    }

    private Response watched(Request request) {
        var startedAt = clock.instant();
        var response = next.handle(request);
        var took = Duration.between(startedAt, clock.instant());
        log.info("request", fields(response, took));
        metrics.write(measures(response, took));
        return response;
    }

    private Field[] fields(Response response, Duration took) {
        var common = Stream.of(new Field("http_method", route.method()),
                new Field("http_resource", route.resource()), new Field("http_status", response.status()),
                new Field("duration_ms", took.toMillis()));
        var notes = response.notes().entrySet().stream().map(note -> new Field(note.getKey(), note.getValue()));
        return Stream.concat(common, notes).toArray(Field[]::new);
    }

    private static ArrayList<Measure> measures(Response response, Duration took) {
        var measures = new ArrayList<Measure>();
        measures.add(Measure.once("Requests"));
        measures.add(new Measure.Took("Duration", took));
        measures.add(Measure.once("Status" + response.status() / 100 + "xx"));
        response.outcome().ifPresent(outcome -> measures.add(Measure.once("Outcome." + outcome)));
        return measures;
    }
}
