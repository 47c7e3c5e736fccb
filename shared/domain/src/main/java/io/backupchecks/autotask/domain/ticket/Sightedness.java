package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.diagnosis.Entity;
import io.backupchecks.autotask.domain.diagnosis.Probed;
import io.backupchecks.autotask.domain.diagnosis.Probes;
import io.backupchecks.autotask.domain.diagnosis.Trouble;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Zone;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Asks Autotask whether the API user may see everything of a kind: one who may not gets an empty list without an error, which
 * then proves nothing.
 */
final class Sightedness {
    private final Probes probes;

    @Inject
    Sightedness(Probes probes) {
        this.probes = probes;
    }

    Answer of(Entity entity, Credentials credentials, Zone zone, Duration limit) {
        return switch (probes.open(credentials.secret()).rights(zone, entity, limit)) {
            case Probed.Given(var rights) -> rights.queriesAll() ? new Answer.All() : new Answer.NotAll();
            case Probed.Failed(var trouble) -> of(trouble);
        };
    }

    private static Answer of(Trouble trouble) {
        return switch (trouble) {
            case Trouble.NotPermitted _ -> new Answer.NotAll();
            case Trouble.NoConnection(var reason) -> new Answer.Failed(new DeskFailure.Unreachable(reason));
            case Trouble.RateLimited(var wait) -> new Answer.Failed(new DeskFailure.RateLimited(wait));
            case Trouble.UnknownUser _,Trouble.LoginRefused _,Trouble.TrackingIdentifierRefused _ ->
                new Answer.Failed(new DeskFailure.CredentialsRejected());
            case Trouble.Maintenance _ -> new Answer.Failed(new DeskFailure.BadAnswer("a page instead of data"));
            case Trouble.Unusable(var reason) -> new Answer.Failed(new DeskFailure.BadAnswer(reason));
        };
    }

    /** Whether everything of the kind can be seen. */
    sealed interface Answer {
        record All() implements Answer {}

        record NotAll() implements Answer {}

        record Failed(DeskFailure failure) implements Answer {}
    }
}
