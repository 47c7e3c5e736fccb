package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.breaker.RejectedCredentials;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.diagnosis.Entity;
import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.ConnectionProofs;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.ticket.RefusedClicks.Subject;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether a click may try to resolve at all; the order of the questions is part of the contract. */
final class ResolveGate {
    /** So long the right to read time entries is taken as shown. */
    static final Duration SHOWN = Duration.ofHours(1);

    private static final Duration READ = Duration.ofSeconds(5);
    private static final Duration TIME = Duration.ofSeconds(2);

    private final Sightedness sightedness;
    private final ConnectionProofs proofs;
    private final ServiceDesks desks;
    private final RejectedCredentials rejected;
    private final ResolutionStanding standing;
    private final RefusedClicks refusedClicks;
    private final Clock clock;

    @Inject
    ResolveGate(Sightedness sightedness, ConnectionProofs proofs, ServiceDesks desks, RejectedCredentials rejected,
            ResolutionStanding standing, RefusedClicks refusedClicks, Clock clock) {
        this.sightedness = sightedness;
        this.proofs = proofs;
        this.desks = desks;
        this.rejected = rejected;
        this.standing = standing;
        this.refusedClicks = refusedClicks;
        this.clock = clock;
    }

    /** The answer that ends the click here; empty where it may claim. */
    Optional<TicketResolution> answer(RunTicket item, ResolveClick click) {
        return refusal(item, click)
                .map(answer -> refusedClicks.resolution(answer, Subject.of(item), click.caller()));
    }

    private Optional<TicketResolution> refusal(RunTicket item, ResolveClick click) {
        var facts = click.facts();
        return blocker(facts).<TicketResolution>map(TicketResolution.Blocked::new)
                .or(() -> facts.breaker().isOpen()
                        ? Optional.of(new TicketResolution.NotSent(Cause.CREDENTIALS_REJECTED, ResolveReleases.BREAKER))
                        : Optional.empty())
                .or(() -> isAllowed(facts) ? Optional.empty() : Optional.of(new TicketResolution.Disabled()))
                .or(() -> click.time().isLessThan(Gate.NEEDED)
                        ? Optional.of(new TicketResolution.NotSent(Cause.NOT_ENOUGH_TIME, TIME))
                        : Optional.empty())
                .or(() -> sight(item, click));
    }

    static Optional<Blocker> blocker(ResolvingFacts facts) {
        return Gate.blocker(new CreationFacts(null, facts.settings(), facts.breaker(), null, facts.zone(),
                Canaries.none(facts.credentials().database())), facts.credentials().proven());
    }

    static boolean isAllowed(ResolvingFacts facts) {
        return facts.settings() != null && facts.settings().resolving().allowed();
    }

    /** Shown with this very version of the secret, or never. */
    static @Nullable Instant shownAt(ResolvingFacts facts) {
        var proof = facts.proof();
        return proof == null || !proof.secret().equals(facts.credentials().secret())
                ? null
                : proof.readsTimeEntriesAt();
    }

    private Optional<TicketResolution> sight(RunTicket item, ResolveClick click) {
        var shown = shownAt(click.facts());
        if (shown == null) {
            return Optional.of(notKnown(item, click));
        }
        return clock.instant().isBefore(shown.plus(SHOWN)) ? Optional.empty() : shownAgain(item, click);
    }

    private Optional<TicketResolution> shownAgain(RunTicket item, ResolveClick click) {
        var zone = Objects.requireNonNull(click.facts().zone());
        return switch (sightedness.of(Entity.TIME_ENTRIES, click.facts().credentials(), zone, READ)) {
            case Sightedness.Answer.All _ -> {
                remember(Objects.requireNonNull(click.facts().proof()));
                yield Optional.empty();
            }
            case Sightedness.Answer.NotAll _ -> Optional.of(notKnown(item, click));
            case Sightedness.Answer.Failed(var failure) -> Optional.of(
                    failure instanceof DeskFailure.CredentialsRejected
                            ? rejected(click, zone)
                            : new TicketResolution.NotChecked(failure));
        };
    }

    private TicketResolution rejected(ResolveClick click, Zone zone) {
        var moved = rejected.met(desks.open(click.facts().credentials(), zone), click.facts().credentials(), zone,
                Actor.of(click.caller()));
        return moved
                ? new TicketResolution.NotSent(Cause.UNREACHABLE, TIME)
                : new TicketResolution.NotSent(Cause.CREDENTIALS_REJECTED, ResolveReleases.BREAKER);
    }

    /** It may fail without harm: the next click asks again. */
    private void remember(ConnectionProof proof) {
        try {
            proofs.save(proof.readingTimeEntriesAt(clock.instant()));
        } catch (StorageUnavailable | StorageBroken _) {
            // Asked again by the next click.
        }
    }

    private TicketResolution notKnown(RunTicket item, ResolveClick click) {
        return new TicketResolution.Hindered(Reason.TIME_ENTRIES_NOT_KNOWN, standing.view(item, click));
    }
}
