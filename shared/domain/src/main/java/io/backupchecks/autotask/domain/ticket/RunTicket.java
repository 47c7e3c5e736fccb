package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.run.CustomerId;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The item of one run: the state of its ticket's creation and everything the next step needs to decide.
 *
 * @param marker kept from the first claim on; searches use the kept one
 * @param version grows by one with every write
 * @param attempt grows by one with every claim: the fencing token
 * @param attemptId names the last claim
 * @param claimedBy the operator of the last claim
 * @param customer the customer named in the last claim
 * @param doubt attempts that were permitted and whose outcome is not certain
 * @param permit the last one, {@code null} before the first
 * @param refusedByTextAt the last refusal that was judged by its text
 * @param refusal the last attempt that made no ticket for certain
 */
public record RunTicket(RunKey key, Marker marker, long version, long attempt, AttemptId attemptId, Operator claimedBy,
        CustomerId customer, CreationState state, SortedSet<Long> doubt, @Nullable Permit permit, Looks looks,
        @Nullable Instant refusedByTextAt, @Nullable Refusal refusal) {
    public RunTicket {
        doubt = Collections.unmodifiableSortedSet(new TreeSet<>(doubt));
    }
}
