package io.backupchecks.autotask.checks.faults;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.dynamodb.testing.Fault;
import io.backupchecks.autotask.dynamodb.testing.FaultyDynamoDb;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one process of a function does for one actor, with the faults that its calls meet. A dead one reaches nothing any
 * more, has no time left, and what it would have answered is lost: from outside, that is all there is to see of a death.
 */
final class Visit implements AutoCloseable {
    private static final int TRIES = 3;
    private static final Duration AFTERLIFE = Duration.ofMinutes(1);

    private final Clock clock;
    private final List<Planned> planned;
    private final AutotaskCalls autotask;
    private final AtomicInteger storageCalls = new AtomicInteger();
    private volatile boolean diedInStorage;
    private Meanwhile meanwhile = _ -> false;
    private int since;
    private Runnable after = () -> {
    };

    /** @param clock what the process takes for the time */
    Visit(Site site, Clock clock, List<Planned> planned) {
        this.clock = clock;
        this.planned = planned;
        autotask = new AutotaskCalls(site.autotask(), site.lateEffects(), planned);
    }

    /** What happens elsewhere when this process has logged how a call to Autotask ended. */
    Visit meanwhile(Meanwhile elsewhere) {
        meanwhile = elsewhere;
        return this;
    }

    /** Begins in a copy that stays; answers the function. */
    RequestStreamHandler in(FunctionCopy copy) {
        autotask.resume();
        return copy.serving(this);
    }

    /** Begins in a copy that ends with it. */
    RequestStreamHandler inOwn(FunctionCopy copy) {
        after = copy::close;
        return in(copy);
    }

    boolean isDead() {
        return diedInStorage || autotask.isDead();
    }

    Calls calls() {
        return new Calls(storageCalls.get(), autotask.made(), since);
    }

    @Override
    public void close() {
        autotask.suspend();
        after.run();
    }

    Instant now() {
        return clock.instant();
    }

    /** Time is left as long as the process lives: the tests' clock stands still meanwhile. */
    long nanos() {
        var now = now().plus(isDead() ? AFTERLIFE : Duration.ZERO);
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    void logged(String line) {
        if (line.contains("\"autotask call\"") && !isDead()) {
            autotask.suspend();
            since = meanwhile.happens(calls()) ? autotask.made().size() : since;
            autotask.resume();
        }
    }

    Fault stored(FaultyDynamoDb.Request request) {
        if (isDead()) {
            return new Fault.Reset();
        }
        storageCalls.set(request.number());
        return planned.stream()
                .filter(one -> one.wire() == Wire.STORAGE && isMetBy(one, request.number()))
                .findFirst()
                .map(one -> met(one.harm()))
                .orElseGet(Fault.None::new);
    }

    private static boolean isMetBy(Planned one, int number) {
        var isEveryTry = one.harm() == Harm.NEVER_SENT || one.harm() == Harm.NEVER_ANSWERED;
        return number >= one.call() && number < one.call() + (isEveryTry ? TRIES : 1);
    }

    private Fault met(Harm harm) {
        if (harm.isDeath()) {
            diedInStorage = true;
            autotask.cutOff();
        }
        return harm.hasEffect() ? new Fault.AnswerLost() : new Fault.Reset();
    }

    /** What others do while this process stands still. */
    @FunctionalInterface
    interface Meanwhile {
        /**
         * A call to Autotask has been answered, or failed.
         *
         * @return whether somebody did something
         */
        boolean happens(Calls soFar);
    }
}
