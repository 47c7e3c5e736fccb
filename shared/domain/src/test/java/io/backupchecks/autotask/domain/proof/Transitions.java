package io.backupchecks.autotask.domain.proof;

import static io.backupchecks.autotask.domain.proof.Violation.unless;

import io.backupchecks.autotask.domain.ticket.CreationState;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Which state may follow which, said a second time and independently of the life cycle. */
final class Transitions {
    private Transitions() {}

    static void check(@Nullable RunTicket before, RunTicket after, Map<String, OptionalLong> confirmations) {
        if (before == null) {
            unless(after.state() instanceof CreationState.Claimed && after.attempt() == 1,
                    "the first write is a claim");
            return;
        }
        unless(after.marker().equals(before.marker()), "the marker changed");
        if (after.attempt() != before.attempt()) {
            claimed(before, after, confirmations);
            return;
        }
        unless(after.attemptId().equals(before.attemptId()), "another attempt under the same number");
        unless(mayFollow(before.state(), after.state()), "no such arrow", before, after);
    }

    private static void claimed(RunTicket before, RunTicket after, Map<String, OptionalLong> confirmations) {
        var who = after.claimedBy().id();
        unless(after.attempt() == before.attempt() + 1 && after.state() instanceof CreationState.Claimed,
                "a claim counts one on", before, after);
        var free = before.state() instanceof CreationState.Released || before.state() instanceof CreationState.Claimed;
        var confirmed = before.state() instanceof CreationState.NotFound
                && confirmations.getOrDefault(who, OptionalLong.empty()).orElse(-1) == before.attempt();
        unless(confirmed || (free && before.doubt().isEmpty()), "I2: claimed without a confirmation", before, after);
    }

    private static boolean mayFollow(CreationState before, CreationState after) {
        return switch (before) {
            case CreationState.Claimed _ -> !(after instanceof CreationState.Unknown);
            case CreationState.Sending _ -> !(after instanceof CreationState.Claimed);
            case CreationState.Unknown _ ->
                !(after instanceof CreationState.Claimed || after instanceof CreationState.Released
                        || after instanceof CreationState.Sending);
            case CreationState.Released _ -> after instanceof CreationState.Released || hasTicket(after);
            case CreationState.NotFound _ -> after instanceof CreationState.NotFound || hasTicket(after);
            case CreationState.Created(var ticket, _) -> switch (after) {
                case CreationState.Created(var now, _) -> now.id().equals(ticket.id());
                case CreationState.Conflict(var now, var known) ->
                    now.id().equals(ticket.id()) && known.contains(ticket.id());
                case CreationState.Released _,CreationState.Claimed _,CreationState.Sending _,CreationState.Unknown _,CreationState.NotFound _ ->
                    false;
            };
            case CreationState.Conflict(var ticket, var known) ->
                after instanceof CreationState.Conflict(var now, var more)
                        && now.id().equals(ticket.id()) && more.containsAll(known);
        };
    }

    private static boolean hasTicket(CreationState state) {
        return state instanceof CreationState.Created || state instanceof CreationState.Conflict;
    }
}
