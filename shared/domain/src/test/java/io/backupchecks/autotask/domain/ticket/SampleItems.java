package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.testing.Samples.CUSTOMER;
import static io.backupchecks.autotask.domain.testing.Samples.KEY;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.VirtualTime;
import io.backupchecks.autotask.domain.testing.Wiring;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/** One item in every state, reached by the arrows themselves; all of them permitted at {@link #T}, where they were. */
final class SampleItems {
    static final Instant T = VirtualTime.START;
    static final Instant SETTLED = T.plusSeconds(420);
    static final Marker MARKER = new Marker("BC1-TR6IAJMGPDWRAUW67ITAELFBNS");
    static final AttemptId FIRST = new AttemptId("attempt-1");
    static final AttemptId SECOND = new AttemptId("attempt-2");
    static final Operator SENDER = Samples.caller(Role.OPERATOR).operator();
    static final Operator OTHER = Samples.caller(Role.ADMIN).operator();
    static final TicketId TICKET = new TicketId(50_001);
    static final TicketId DUPLICATE = new TicketId(50_002);
    static final TicketId FURTHER = new TicketId(50_009);

    private SampleItems() {}

    static Claim firstClaim() {
        return new Claim(FIRST, SENDER, CUSTOMER, OptionalLong.empty());
    }

    static Claim secondClaim(OptionalLong confirmation) {
        return new Claim(SECOND, OTHER, Samples.OTHER_CUSTOMER, confirmation);
    }

    static RunTicket released() {
        return Lifecycle.release(claimed(), FIRST).orElseThrow();
    }

    static RunTicket claimed() {
        return Lifecycle.claim(Lifecycle.absent(KEY, MARKER, firstClaim()), firstClaim(), T).orElseThrow();
    }

    static RunTicket sending() {
        return Lifecycle.permit(claimed(), FIRST, T).orElseThrow();
    }

    static RunTicket unknown() {
        return Lifecycle.unknown(sending(), FIRST).orElseThrow();
    }

    static RunTicket notFound() {
        return Lifecycle.notFound(unknown(), 1, SETTLED).orElseThrow();
    }

    /** The second attempt at work, the first one still in doubt. */
    static RunTicket claimedAgain(Instant at) {
        return Lifecycle.claim(notFound(), secondClaim(OptionalLong.of(1)), at).orElseThrow();
    }

    static RunTicket created() {
        return Lifecycle.created(sending(), 1, TICKET, T.plusSeconds(1)).orElseThrow();
    }

    static RunTicket conflict() {
        return Lifecycle.adopt(sending(), ids(TICKET, DUPLICATE), T.plusSeconds(1)).orElseThrow();
    }

    static RunTicket refusedByText() {
        return Lifecycle.refused(sending(), FIRST, refusal(T.plusSeconds(1)), true).orElseThrow();
    }

    static Refusal refusal(Instant at) {
        return new Refusal(at, "autotask-refused", List.of("queueID is required."));
    }

    static SortedSet<TicketId> ids(TicketId... ids) {
        return new TreeSet<>(Arrays.asList(ids));
    }

    /** The item of another run in the same state. */
    static RunTicket of(String run, RunTicket like) {
        var key = new RunKey(Samples.DATABASE, new RunId(run));
        return new RunTicket(key, new Markers(() -> Samples.ISSUER).of(key), like.version(), like.attempt(),
                like.attemptId(), like.claimedBy(), like.customer(), like.state(), like.doubt(), like.permit(),
                like.looks(), like.refusedByTextAt(), like.refusal(), like.resolution());
    }

    /** Puts the item into the storage of this tenant. */
    static RunTicket store(Wiring wiring, RunTicket item) {
        var first = item.atVersion(1);
        wiring.storage.write(new Change(0, first, List.of(), "seed-" + first.key().run().value()));
        return first;
    }

    /** The write of what follows on the item that is stored. */
    static Change next(RunTicket stored, RunTicket next) {
        return new Change(stored.version(), next.atVersion(stored.version() + 1), List.of(),
                "next-" + stored.version());
    }

    static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }
}
