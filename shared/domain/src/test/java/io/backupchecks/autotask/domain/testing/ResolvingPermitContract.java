package io.backupchecks.autotask.domain.testing;

import static io.backupchecks.autotask.domain.testing.SampleTickets.NOW;
import static io.backupchecks.autotask.domain.testing.SampleTickets.claimed;
import static io.backupchecks.autotask.domain.testing.SampleTickets.event;
import static io.backupchecks.autotask.domain.testing.SampleTickets.released;
import static io.backupchecks.autotask.domain.testing.SampleTickets.resolving;
import static io.backupchecks.autotask.domain.testing.SampleTickets.silent;
import static io.backupchecks.autotask.domain.testing.SampleTickets.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.resolution.SampleResolutions;
import io.backupchecks.autotask.domain.tenant.ApiLogging;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.RunTickets;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
import io.backupchecks.autotask.domain.ticket.RunTickets.Ground;
import io.backupchecks.autotask.domain.ticket.RunTickets.Permitted;
import io.backupchecks.autotask.domain.ticket.RunTickets.ResolvingGrounds;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a permit to resolve is given, lost or refused, whoever keeps the items. */
public abstract class ResolvingPermitContract {
    private static final Settings ALLOWED = settings(1, true, new Resolving(true, 3, 2));
    private static final ResolvingGrounds GROUNDS = new ResolvingGrounds(Samples.CREDENTIALS, ALLOWED);
    private static final RunTicket READY = resolving(claimed(), SampleResolutions.claimedWithNote());
    private static final RunTicket PERMITTED = resolving(released(claimed()), SampleResolutions.closing());

    private final StoragePorts storage;
    private final RunTickets tickets;

    /** @param storage an empty one */
    protected ResolvingPermitContract(StoragePorts storage) {
        this.storage = storage;
        this.tickets = storage.runTickets();
    }

    @BeforeEach
    void prepareAClick() {
        storage.tenants().save(Samples.CREDENTIALS);
        storage.tenants().save(ALLOWED);
        tickets.write(silent(READY));
    }

    /** There is no mapping: that of the customer is no ground for resolving. */
    @Test
    void holdsWhereEverythingIsAsItWasRead() {
        assertThat(tickets.permit(permit(), GROUNDS)).isEqualTo(new Permitted.Held());
        assertThat(tickets.find(Samples.KEY)).contains(PERMITTED);
        assertThat(storage.events(Samples.DATABASE, Samples.RUN)).hasSize(1);
    }

    @Test
    void losesToWhoeverCameFirst() {
        var taken = resolving(released(claimed()), SampleResolutions.noted());
        tickets.write(silent(taken));

        assertThat(tickets.permit(permit(), GROUNDS)).isEqualTo(new Permitted.Lost(Optional.of(taken)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isRefusedWhereAGroundHasChanged(Ground ground, Consumer<StoragePorts> change) {
        change.accept(storage);

        assertThat(tickets.permit(permit(), GROUNDS)).isEqualTo(new Permitted.GroundsChanged(ground));
        assertThat(tickets.find(Samples.KEY)).contains(READY);
        assertThat(storage.events(Samples.DATABASE, Samples.RUN)).isEmpty();
    }

    protected static Stream<Arguments> changes() {
        return Stream.of(
                change(Ground.CREDENTIALS, of -> of.tenants()
                        .save(new Credentials(Samples.SECRET, false, Samples.DATABASE, 2))),
                change(Ground.CREDENTIALS, of -> of.tenants()
                        .save(new Credentials(new SecretVersion("secret-version-2"), true, Samples.DATABASE, 2))),
                change(Ground.SETTINGS, of -> of.tenants().save(settings(2, true, Resolving.FORBIDDEN))),
                change(Ground.SETTINGS, of -> of.tenants().save(settings(2, false, new Resolving(true, 3, 2)))),
                change(Ground.SETTINGS, of -> of.tenants().save(settings(2, true, new Resolving(true, 1, 2)))),
                change(Ground.BREAKER, of -> BreakersContract.put(of.breakers(), new Breaker(Samples.SECRET, NOW))));
    }

    @Test
    void isRefusedWhereResolvingIsForbiddenThoughThatIsWhatWasRead() {
        var forbidden = settings(2, true, Resolving.FORBIDDEN);
        storage.tenants().save(forbidden);

        assertThat(tickets.permit(permit(), new ResolvingGrounds(Samples.CREDENTIALS, forbidden)))
                .isEqualTo(new Permitted.GroundsChanged(Ground.SETTINGS));
    }

    private static Change permit() {
        return new Change(1, PERMITTED, List.of(event("permit-1")), token());
    }

    private static Settings settings(long version, boolean enabled, Resolving resolving) {
        return new Settings(Samples.DATABASE, version, enabled, Settings.Environment.SANDBOX, Samples.ERROR_FIELDS,
                Samples.WARNING_FIELDS, Samples.SETTINGS.dueIn(), Samples.SETTINGS.closedStatuses(), 20, resolving,
                ApiLogging.BASIC);
    }

    private static Arguments change(Ground ground, Consumer<StoragePorts> change) {
        return Arguments.of(ground, change);
    }
}
