package io.backupchecks.autotask.checks.faults;

import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.ticket.RunKey;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.dynamodb.TableNames;
import io.backupchecks.autotask.dynamodb.testing.LocalStorage;
import io.backupchecks.autotask.lambda.Environment;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.log.LineOutput;
import io.backupchecks.autotask.lambda.testing.TestClock;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.wiring.testing.CallerTokens;
import io.backupchecks.autotask.wiring.testing.StandIns;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The tenant, what stands in for AWS and Autotask, and the one clock of all, which moves only when it is told to. */
final class Site implements AutoCloseable {
    private static final Database DATABASE = new Database(632_538);
    private static final TableNames TABLES = new TableNames("RunTickets", "CustomerMappings", "Settings", "TenantState",
            "AuditEvents");

    private final TestClock clock = new TestClock(Instant.parse("2026-01-12T21:07:00Z"));
    private final CallerTokens tokens = new CallerTokens(clock);
    private final StandIns standIns = StandIns.start(clock, tokens);
    private final LocalStorage storage;
    private final Copies copies = new Copies(this);
    private final LateEffects lateEffects = new LateEffects(clock);
    private int runs;

    private Site() {
        standIns.pointSdkHere();
        var surroundings = surroundings(clock, clock.instant()::getNano, _ -> {
        });
        standIns.storeDemoData(surroundings);
        standIns.allowResolving(surroundings);
        storage = standIns.dynamoDb().storage(TABLES);
    }

    /** One that has as many canaries as are kept, and has settled an outcome, so that every later play makes the same calls. */
    static Site open() {
        var site = new Site();
        IntStream.range(0, Canaries.KEPT)
                .forEach(_ -> new Play(site, Script.ONE_AFTER_THE_OTHER, List.of()).played());
        new Play(site, Script.UNANSWERED, List.of()).played();
        return site;
    }

    Copies copies() {
        return copies;
    }

    LateEffects lateEffects() {
        return lateEffects;
    }

    TestClock clock() {
        return clock;
    }

    Simulator autotask() {
        return standIns.autotask();
    }

    URI dynamoDb() {
        return standIns.dynamoDb().endpoint();
    }

    /** What a process of its own needs. */
    Map<String, String> environment() {
        var environment = new HashMap<>(standIns.environment());
        // A rehearsal would make calls that belong to no click.
        environment.put("PRIMING", "off");
        return environment;
    }

    Surroundings surroundings(Clock time, LongSupplier nanos, LineOutput output) {
        return new Surroundings(new Environment(environment()), time, nanos, output);
    }

    String token() {
        return tokens.token("operator");
    }

    RunId newRun() {
        return new RunId("wire-" + ++runs);
    }

    Optional<RunTicket> item(RunId run) {
        return storage.runTickets().find(new RunKey(DATABASE, run));
    }

    /** The kinds of the run's audit events. */
    List<String> events(RunId run) {
        var key = AttributeValue.fromS(DATABASE.number() + "#run#" + run.value());
        return standIns.dynamoDb()
                .client()
                .query(query -> query.tableName(TABLES.auditEvents())
                        .keyConditionExpression("pk = :run")
                        .expressionAttributeValues(Map.of(":run", key)))
                .items()
                .stream()
                .map(event -> Objects.requireNonNull(event.get("kind")).s())
                .toList();
    }

    @Override
    public void close() {
        copies.close();
        standIns.close();
    }
}
