package io.backupchecks.autotask.checks.faults;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.createticket.CreateTicketComponent;
import io.backupchecks.autotask.dynamodb.testing.EndpointProperty;
import io.backupchecks.autotask.dynamodb.testing.FaultyDynamoDb;
import io.backupchecks.autotask.reconciletickets.ReconcileTicketsComponent;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.resolveticket.ResolveTicketComponent;
import io.backupchecks.autotask.wiring.AwsClients;
import io.backupchecks.autotask.wiring.testing.RecordedGrants;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A function's own component with a proxy before its storage. It may serve one visit after the other, as Lambda lets it. */
final class FunctionCopy implements AutoCloseable {
    private final FaultyDynamoDb dynamoDb;
    private final RequestStreamHandler handler;
    private final AwsClients clients;
    private volatile Visit visit;

    FunctionCopy(Site site, Actor actor, Visit first) {
        visit = first;
        dynamoDb = FaultyDynamoDb.before(site.dynamoDb());
        var surroundings = site.surroundings(new VisitClock(), () -> visit.nanos(), line -> visit.logged(line));
        var function = EndpointProperty.during(dynamoDb.endpoint(), () -> function(actor, surroundings));
        handler = function.handler();
        clients = function.clients();
    }

    private static Function function(Actor actor, Surroundings surroundings) {
        return switch (actor) {
            case FIRST, SECOND -> {
                var create = CreateTicketComponent.in(surroundings);
                yield new Function(RecordedGrants.as("create-ticket", create.handler()), create.awsClients());
            }
            case RESOLVER, SECOND_RESOLVER -> {
                var resolve = ResolveTicketComponent.in(surroundings);
                yield new Function(RecordedGrants.as("resolve-ticket", resolve.handler()), resolve.awsClients());
            }
            case SCHEDULE, SCHEDULE_AGAIN -> {
                var reconcile = ReconcileTicketsComponent.in(surroundings);
                yield new Function(RecordedGrants.as("reconcile-tickets", reconcile.handler()), reconcile.awsClients());
            }
        };
    }

    /** The function, whose calls go through this visit from now on. */
    RequestStreamHandler serving(Visit next) {
        visit = next;
        dynamoDb.plan(next::stored);
        return handler;
    }

    @Override
    public void close() {
        clients.close();
        dynamoDb.close();
    }

    private record Function(RequestStreamHandler handler, AwsClients clients) {}

    private final class VisitClock extends Clock {
        @Override
        public Instant instant() {
            return visit.now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the functions know UTC only");
        }
    }
}
