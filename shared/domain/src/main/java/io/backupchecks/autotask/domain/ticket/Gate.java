package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.ticket.RefusedClicks.Subject;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Decides, from what was read, whether a click may claim the run; the order of the questions is part of the contract. */
final class Gate {
    /** Less time does not suffice for search, permit and POST. */
    static final Duration NEEDED = Duration.ofSeconds(20);

    private static final Duration BREAKER = Duration.ofMinutes(5);
    private static final Duration TIME = Duration.ofSeconds(2);

    private final Standing standing;
    private final RefusedClicks refusedClicks;
    private final Clock clock;

    @Inject
    Gate(Standing standing, RefusedClicks refusedClicks, Clock clock) {
        this.standing = standing;
        this.refusedClicks = refusedClicks;
        this.clock = clock;
    }

    /** The answer that ends the click here; empty where it may claim. */
    Optional<TicketCreation> answer(Click click) {
        var now = clock.instant();
        var item = click.facts().found();
        return item.filter(read -> isDecided(read, now))
                .map(read -> standing.answer(read, click))
                .or(() -> refusal(click, now)
                        .map(answer -> refusedClicks.creation(answer, Subject.of(click), click.caller())));
    }

    private static Optional<TicketCreation> refusal(Click click, Instant now) {
        var item = click.facts().found();
        return blocker(click.facts(), click.credentials().proven()).<TicketCreation>map(TicketCreation.Blocked::new)
                .or(() -> breaker(click.facts()))
                .or(() -> mapping(click.facts().mapping()).map(TicketCreation.Blocked::new))
                .or(() -> item.flatMap(read -> confirmation(read, click)))
                .or(() -> item.flatMap(read -> refusedRecently(read, now)))
                .or(() -> time(click));
    }

    /** States that are answered whatever else is wrong. */
    static boolean isDecided(RunTicket item, Instant now) {
        return switch (item.state()) {
            case CreationState.Claimed held -> now.isBefore(held.leaseUntil());
            case CreationState.Sending _,CreationState.Unknown _,CreationState.Created _,CreationState.Conflict _ ->
                true;
            case CreationState.Released _,CreationState.NotFound _ -> false;
        };
    }

    static Optional<Blocker> blocker(CreationFacts facts, boolean proven) {
        var settings = facts.settings();
        if (settings == null) {
            return Optional.of(Blocker.NOT_CONFIGURED);
        }
        if (!settings.enabled()) {
            return Optional.of(Blocker.DISABLED);
        }
        return proven && facts.zone() != null ? Optional.empty() : Optional.of(Blocker.CONNECTION_UNTESTED);
    }

    private static Optional<TicketCreation> breaker(CreationFacts facts) {
        return facts.breaker().isOpen()
                ? Optional.of(new TicketCreation.NotSent(Cause.CREDENTIALS_REJECTED, BREAKER))
                : Optional.empty();
    }

    static Optional<Blocker> mapping(@Nullable CustomerMapping mapping) {
        if (mapping == null) {
            return Optional.of(Blocker.NOT_MAPPED);
        }
        return switch (mapping.status()) {
            case OK, RENAMED -> Optional.empty();
            case MISSING -> Optional.of(Blocker.MAPPING_MISSING);
            case INVALID -> Optional.of(Blocker.MAPPING_INVALID);
        };
    }

    private static Optional<TicketCreation> confirmation(RunTicket item, Click click) {
        return needsConfirmation(item, click.request().confirmation())
                ? Optional.of(new TicketCreation.NeedsConfirmation(item.attempt()))
                : Optional.empty();
    }

    /** Also where a claim died with an attempt in doubt: what it left is as good as NOT_FOUND. */
    static boolean needsConfirmation(RunTicket item, OptionalLong confirmation) {
        var free = item.doubt().isEmpty() && !(item.state() instanceof CreationState.NotFound);
        return !free && confirmation.orElse(-1) != item.attempt();
    }

    private static Optional<TicketCreation> refusedRecently(RunTicket item, Instant now) {
        var rest = Lifecycle.restAfterRefusal(item, now);
        return rest.isPositive()
                ? Optional.of(new TicketCreation.NotSent(Cause.REFUSED_RECENTLY, rest))
                : Optional.empty();
    }

    private static Optional<TicketCreation> time(Click click) {
        return click.time().isLessThan(NEEDED)
                ? Optional.of(new TicketCreation.NotSent(Cause.NOT_ENOUGH_TIME, TIME))
                : Optional.empty();
    }
}
