package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.audit.Witness;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.run.CustomerId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records that a click was refused while nothing changed; where the refusal changed something, its event is written with the
 * change. An answer that is no refusal leaves no trace here.
 */
final class RefusedClicks {
    private final Witness witness;
    private final Clock clock;

    @Inject
    RefusedClicks(Witness witness, Clock clock) {
        this.witness = witness;
        this.clock = clock;
    }

    TicketCreation creation(TicketCreation answer, Subject subject, Caller caller) {
        RefusalWords.of(answer).ifPresent(why -> record(Kind.CREATION_REFUSED, subject, caller, why));
        return answer;
    }

    TicketResolution resolution(TicketResolution answer, Subject subject, Caller caller) {
        RefusalWords.of(answer).ifPresent(why -> record(Kind.RESOLUTION_REFUSED, subject, caller, why));
        return answer;
    }

    void decision(Subject subject, Caller caller) {
        record(Kind.DECISION_REFUSED, subject, caller, "There was nothing to decide, or not this.");
    }

    private void record(Kind kind, Subject subject, Caller caller, String why) {
        var at = clock.instant();
        var item = subject.item();
        witness.record(new AuditEvent(kind.id(Actor.of(caller), at), at,
                kind,
                Actor.of(caller), subject.key().database(), subject.key().run(), subject.customer(), tickets(item),
                item == null ? 0 : item.attempt(), why));
    }

    private static List<TicketId> tickets(@Nullable RunTicket item) {
        if (item == null) {
            return List.of();
        }
        return item.state() instanceof CreationState.Conflict(_, var known)
                ? List.copyOf(known)
                : List.copyOf(item.ticket().map(RecordedTicket::id).map(Set::of).orElse(Set.of()));
    }

    /**
     * What a refused click was about.
     *
     * @param customer {@code null} where the run is not known
     * @param item {@code null} where there is none, or none was read
     */
    record Subject(RunKey key, @Nullable CustomerId customer, @Nullable RunTicket item) {
        static Subject of(RunTicket item) {
            return new Subject(item.key(), item.customer(), item);
        }

        static Subject of(Click click) {
            return new Subject(click.key(), click.request().customer(), click.facts().found().orElse(null));
        }

        static Subject of(Click click, RunTicket item) {
            return new Subject(click.key(), click.request().customer(), item);
        }
    }
}
