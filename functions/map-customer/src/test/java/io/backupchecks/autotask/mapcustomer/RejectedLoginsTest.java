package io.backupchecks.autotask.mapcustomer;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.dynamodb.testing.EndpointProperty;
import io.backupchecks.autotask.dynamodb.testing.Fault;
import io.backupchecks.autotask.dynamodb.testing.FaultyDynamoDb;
import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.simulator.tenant.ApiUser;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fifty functions at once, and Autotask rejects the credentials of all: no call starts whose own read of the breaker began
 * after it was written. Calls that are under way by then are counted.
 */
@Tag("slower")
class RejectedLoginsTest {
    private static final int FUNCTIONS = 50;
    private static final int LATECOMERS = 10;
    private static final String QUERY = "POST /Companies/query";
    private static final long NEVER = Long.MAX_VALUE;

    private final DemoTenant tenant = DemoTenant.start();
    private final AtomicLong opened = new AtomicLong(NEVER);
    private final List<Copy> copies = new ArrayList<>();

    @AfterEach
    void stop() {
        copies.forEach(Copy::close);
        tenant.close();
    }

    @Test
    void noCallStartsAfterTheBreakerIsOpen() throws Exception {
        var user = tenant.standIns().autotask().tenant().user();
        tenant.standIns().autotask().tenant().behaviour().set(Limit.FAILED_LOGINS, 10 * FUNCTIONS);
        tenant.standIns().autotask().tenant().behaviour().set(Limit.THREADS, FUNCTIONS);
        user.change(new ApiUser.Login(user.login().integrationCode(), "another"));
        click(started(FUNCTIONS));
        started(LATECOMERS);
        click(copies);

        assertThat(opened).doesNotHaveValue(NEVER);
        var late = copies.stream().filter(Copy::hasReadAfterwards).toList();
        assertThat(late).isNotEmpty();
        assertThat(copies).filteredOn(Copy::hasCalled).isNotEmpty().noneMatch(late::contains);
        System.out.printf("%d functions, %d calls under way when the breaker opened%n", FUNCTIONS, calls());
        assertThat(calls()).isEqualTo(copies.stream().filter(Copy::hasCalled).count()).isLessThanOrEqualTo(FUNCTIONS);
    }

    @Test
    void oneAfterTheOtherTheyCostOneFailedLogin() {
        var user = tenant.standIns().autotask().tenant().user();
        user.change(new ApiUser.Login(user.login().integrationCode(), "another"));
        started(10).forEach(Copy::click);

        assertThat(calls()).isOne();
        assertThat(user.isLocked()).isFalse();
    }

    private List<Copy> started(int more) {
        var some = IntStream.range(copies.size(), copies.size() + more).mapToObj(Copy::new).toList();
        copies.addAll(some);
        return some;
    }

    /** Those of them that have not called yet, at once. */
    private void click(List<Copy> some) throws Exception {
        var clicks = some.stream()
                .filter(copy -> !copy.hasCalled())
                .<Callable<Integer>>map(copy -> copy::click)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(clicks)) {
                assertThat(answer.get()).isEqualTo(503);
            }
        }
    }

    private int calls() {
        return tenant.standIns().autotask().traffic().calls(QUERY);
    }

    /** A function of its own, whose reads of the breaker are watched. It asks for a company that nobody else asks for. */
    private final class Copy implements AutoCloseable {
        private final FaultyDynamoDb wire = FaultyDynamoDb.before(tenant.standIns().dynamoDb().endpoint());
        private final PrimedHandler handler;
        private final String company;
        private volatile long lastRead;

        Copy(int number) {
            company = "company-of-copy-" + number + "-only";
            handler = EndpointProperty.during(wire.endpoint(),
                    () -> MapCustomerComponent.in(tenant.surroundings()).handler());
            wire.plan(this::watched);
        }

        private Fault watched(FaultyDynamoDb.Request request) {
            if (!request.body().contains("breaker#")) {
                return new Fault.None();
            }
            if (request.operation().equals("TransactWriteItems")) {
                return new Fault.Noticed(() -> opened.accumulateAndGet(System.nanoTime(), Math::min));
            }
            lastRead = System.nanoTime();
            return new Fault.None();
        }

        int click() {
            return TestAnswer.of(tenant.watched(handler), TestEvent.of("GET", "/v1/companies")
                    .withHeader("Authorization", "Bearer " + tenant.tokens().token("operator"))
                    .withQuery("search", company)).status();
        }

        boolean hasReadAfterwards() {
            return lastRead > opened.get();
        }

        boolean hasCalled() {
            return tenant.standIns()
                    .autotask()
                    .traffic()
                    .requests(QUERY)
                    .stream()
                    .anyMatch(request -> request.body().contains(company));
        }

        @Override
        public void close() {
            wire.close();
        }
    }
}
