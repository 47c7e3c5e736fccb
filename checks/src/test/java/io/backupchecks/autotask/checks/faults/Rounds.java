package io.backupchecks.autotask.checks.faults;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.lambda.testing.TestContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The time of a play, and the schedule, which comes as it passes. */
final class Rounds {
    /** Within this everything that was left open is settled: 72 hours of watching, and more. */
    private static final Duration REST = Duration.ofDays(5);

    private final Site site;
    private final RunId run;

    Rounds(Site site, RunId run) {
        this.site = site;
        this.run = run;
    }

    void pass(Duration time) {
        site.clock().advance(time);
        site.lateEffects().happen();
    }

    /** The schedule comes once; it changes nothing in Autotask. */
    void reconcile(RequestStreamHandler handler, Visit visit) {
        try {
            handler.handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), new TestContext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException _) {
            // Lambda counts it as an error; the next minute comes.
        }
        Violation.unless(visit.calls().changeNothing(), "the schedule changes something", visit.calls());
    }

    /** Lets the schedule work until nothing is due any more. */
    void rest() {
        var since = site.clock().instant();
        for (var due = due(since); due.isPresent(); due = due(since)) {
            var wait = Duration.between(site.clock().instant(), due.get());
            pass(wait.isPositive() ? wait : Duration.ofSeconds(1));
            try (var visit = new Visit(site, site.clock(), List.of())) {
                reconcile(site.copies().warm(Actor.SCHEDULE, visit), visit);
            }
        }
    }

    /** When somebody has to look after the run, for whom it has been left alone since that instant. */
    private Optional<Instant> due(Instant since) {
        var item = site.item(run);
        var due = item.flatMap(RunTicket::dueAt);
        Violation.unless(due.isEmpty() || due.get().isBefore(since.plus(REST)), "there is always something due", item);
        return due;
    }
}
