package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.attempt.Looks;
import io.backupchecks.autotask.domain.attempt.Permit;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.CreationState;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

/** What happened before a world begins. */
final class Earlier {
    private static final Operator SOMEBODY = new Operator("earlier", "Somebody earlier");

    private Earlier() {}

    /** A ticket whose item was lost with a restored backup. */
    static void ticketWithoutItem(World world) {
        world.outcome.existed(world.desk.put(Samples.MARKER, Samples.COMPANY));
    }

    /** An attempt whose answer was lost, and that a search after settling did not find. */
    static OptionalLong attemptWithoutTicket(World world) {
        var at = world.time.instant();
        var permit = new Permit(1, SOMEBODY, at, at.plus(Duration.ofMinutes(7)));
        world.time.advance(Duration.ofMinutes(8));
        var item = new RunTicket(Samples.KEY, new Marker("BC1-" + "EARLIER".repeat(4).substring(0, 26)), 1, 1,
                new AttemptId("0123456789abcdef0123456789abcdef"), SOMEBODY, Samples.CUSTOMER,
                new CreationState.NotFound(),
                new TreeSet<>(List.of(1L)), permit,
                new Looks(world.time.instant(), at.plus(Duration.ofMinutes(10)), 0), null, null, null);
        world.storage.onWritten(_ -> {
        });
        world.storage.write(new Change(0, item, List.of(), "earlier"));
        world.watch.begins(item);
        return OptionalLong.of(1);
    }
}
