package io.backupchecks.autotask.checks.faults;

import static io.backupchecks.autotask.simulator.wire.Fault.Moment.AFTER_EFFECT;

import io.backupchecks.autotask.checks.faults.KillPoint.Moment;
import io.backupchecks.autotask.dynamodb.testing.Fault;
import io.backupchecks.autotask.dynamodb.testing.FaultyDynamoDb;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.simulator.wire.Fault.Held;
import io.backupchecks.autotask.simulator.wire.Faults;
import io.backupchecks.autotask.simulator.wire.Hold;
import io.backupchecks.autotask.simulator.wire.RecordedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** A click whose function runs in a process of its own, on the same stand-ins, and is killed with SIGKILL on its way. */
final class KilledClick implements AutoCloseable {
    private final Site site;
    private final FaultyDynamoDb dynamoDb;
    private final Process process;

    KilledClick(Site site) {
        this.site = site;
        dynamoDb = FaultyDynamoDb.before(site.dynamoDb());
        process = start();
        site.autotask().traffic().clear();
    }

    /** Clicks, and ends the process at that point of its way. */
    void kill(KillPoint point, TestEvent event) {
        switch (point.wire()) {
            case STORAGE -> {
                dynamoDb.plan(request -> request.number() == point.call() ? fault(point.moment()) : new Fault.None());
                click(event);
            }
            case AUTOTASK -> {
                var hold = new Hold();
                site.autotask()
                        .faults()
                        .schedule(Faults.Calls.next("*").after(point.call() - 1), new Held(AFTER_EFFECT, hold));
                click(event);
                if (hold.awaitCall()) {
                    kill();
                }
            }
        }
    }

    /** Clicks, and lets the process come to its own end. */
    void click(TestEvent event) {
        try (var input = process.getOutputStream(); var json = event.stream()) {
            json.transferTo(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the process ended. */
    int exit() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Calls calls() {
        var routes = site.autotask().traffic().requests().stream().map(RecordedRequest::route).toList();
        return new Calls(dynamoDb.operations().size(), routes);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        dynamoDb.close();
        site.autotask().faults().clear();
    }

    private Fault fault(Moment moment) {
        return switch (moment) {
            case BEFORE -> {
                kill();
                yield new Fault.Reset();
            }
            case AFTER -> new Fault.AnswerLostAfter(this::kill);
        };
    }

    private void kill() {
        process.destroyForcibly();
        exit();
    }

    private Process start() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), CreateTicketProcess.class.getName(),
                site.clock().instant().toString())).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        builder.environment().putAll(site.environment());
        builder.environment().put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
