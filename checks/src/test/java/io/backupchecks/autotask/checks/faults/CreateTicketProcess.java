package io.backupchecks.autotask.checks.faults;

import io.backupchecks.autotask.createticket.CreateTicketComponent;
import io.backupchecks.autotask.lambda.Environment;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.log.LineOutput;
import io.backupchecks.autotask.lambda.testing.TestContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The function in a process of its own: one event from the standard input, its answer to the standard output. */
final class CreateTicketProcess {
    private CreateTicketProcess() {}

    /** @param arguments the time, as an instant: the tests' clock stands still while the process runs */
    public static void main(String[] arguments) {
        var clock = Clock.fixed(Instant.parse(arguments[0]), ZoneOffset.UTC);
        var surroundings = new Surroundings(Environment.ofProcess(), clock, System::nanoTime,
                LineOutput.to(System.err));
        CreateTicketComponent.in(surroundings).handler().handleRequest(System.in, System.out, new TestContext());
    }
}
