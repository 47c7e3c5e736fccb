package io.backupchecks.autotask.checks.faults;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.createticket.CreateTicketComponent;
import io.backupchecks.autotask.dynamodb.testing.EndpointProperty;
import io.backupchecks.autotask.dynamodb.testing.FaultyDynamoDb;
import io.backupchecks.autotask.reconciletickets.ReconcileTicketsComponent;
import io.backupchecks.autotask.resolveticket.ResolveTicketComponent;
import io.backupchecks.autotask.wiring.testing.RecordedGrants;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A function's own component with a proxy before its storage. It may serve one visit after the other, as Lambda lets it. */
final class FunctionCopy implements AutoCloseable {
    private final FaultyDynamoDb dynamoDb;
    private final RequestStreamHandler handler;
    private volatile Visit visit;

    FunctionCopy(Site site, Actor actor, Visit first) {
        visit = first;
        dynamoDb = FaultyDynamoDb.before(site.dynamoDb());
        var surroundings = site.surroundings(new VisitClock(), () -> visit.nanos(), line -> visit.logged(line));
        handler = EndpointProperty.during(dynamoDb.endpoint(), () -> switch (actor) {
            case FIRST, SECOND ->
                RecordedGrants.as("create-ticket", CreateTicketComponent.in(surroundings).handler());
            case RESOLVER, SECOND_RESOLVER ->
                RecordedGrants.as("resolve-ticket", ResolveTicketComponent.in(surroundings).handler());
            case SCHEDULE, SCHEDULE_AGAIN ->
                RecordedGrants.as("reconcile-tickets", ReconcileTicketsComponent.in(surroundings).handler());
        });
    }

    /** The function, whose calls go through this visit from now on. */
    RequestStreamHandler serving(Visit next) {
        visit = next;
        dynamoDb.plan(next::stored);
        return handler;
    }

    @Override
    public void close() {
        dynamoDb.close();
    }

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
