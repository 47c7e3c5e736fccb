package io.backupchecks.autotask.domain.testing;

import static io.backupchecks.autotask.domain.testing.SampleTickets.GROUNDS;
import static io.backupchecks.autotask.domain.testing.SampleTickets.NOW;
import static io.backupchecks.autotask.domain.testing.SampleTickets.claimed;
import static io.backupchecks.autotask.domain.testing.SampleTickets.event;
import static io.backupchecks.autotask.domain.testing.SampleTickets.released;
import static io.backupchecks.autotask.domain.testing.SampleTickets.sending;
import static io.backupchecks.autotask.domain.testing.SampleTickets.silent;
import static io.backupchecks.autotask.domain.testing.SampleTickets.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.ticket.RunTickets;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
import io.backupchecks.autotask.domain.ticket.RunTickets.Ground;
import io.backupchecks.autotask.domain.ticket.RunTickets.Grounds;
import io.backupchecks.autotask.domain.ticket.RunTickets.Permitted;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** On what a permit must be refused, whoever keeps the items: nothing it rests on may have changed. */
public abstract class PermitGroundsContract {
    private static final CompanyId OTHER_COMPANY = new CompanyId(29_683_544);

    private final StoragePorts storage;
    private final RunTickets tickets;

    /** @param storage an empty one */
    protected PermitGroundsContract(StoragePorts storage) {
        this.storage = storage;
        this.tickets = storage.runTickets();
    }

    @BeforeEach
    void prepareAClick() {
        storage.tenants().save(Samples.CREDENTIALS);
        storage.tenants().save(Samples.SETTINGS);
        SampleMappings.store(storage.customerMappings(), Samples.MAPPING);
        tickets.write(silent(claimed()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isRefusedWhereAGroundHasChanged(Ground ground, Consumer<StoragePorts> change) {
        change.accept(storage);

        assertThat(tickets.permit(permit(), GROUNDS)).isEqualTo(new Permitted.GroundsChanged(ground));
        assertThat(tickets.find(Samples.KEY)).contains(claimed());
        assertThat(events()).isZero();
    }

    protected static Stream<Arguments> changes() {
        return Stream.of(change(Ground.CREDENTIALS, PermitGroundsContract::disprove),
                change(Ground.CREDENTIALS, of -> of.tenants()
                        .save(
                                new Credentials(new SecretVersion("secret-version-2"), true, Samples.DATABASE, 2))),
                change(Ground.CREDENTIALS, of -> of.tenants()
                        .save(
                                new Credentials(Samples.SECRET, true, new Database(632_539), 2))),
                change(Ground.SETTINGS, PermitGroundsContract::disable), change(Ground.SETTINGS, of -> of.tenants()
                        .save(
                                settings(true))),
                change(Ground.MAPPING,
                        of -> SampleMappings.store(of.customerMappings(), mapping(2, OTHER_COMPANY, Status.OK))),
                change(Ground.MAPPING, PermitGroundsContract::miss),
                change(Ground.MAPPING,
                        of -> SampleMappings.store(of.customerMappings(), mapping(2, Samples.COMPANY, Status.INVALID))),
                change(Ground.BREAKER, PermitGroundsContract::openBreaker));
    }

    /** The version alone would not tell. */
    @ParameterizedTest
    @MethodSource("neverStored")
    void isRefusedForGroundsThatWereNeverStored(Ground ground, Grounds grounds) {
        assertThat(tickets.permit(permit(), grounds)).isEqualTo(new Permitted.GroundsChanged(ground));
    }

    protected static Stream<Arguments> neverStored() {
        var otherSecret = new Credentials(new SecretVersion("secret-version-2"), true, Samples.DATABASE, 1);
        return Stream.of(Arguments.of(Ground.CREDENTIALS, new Grounds(otherSecret, Samples.SETTINGS, Samples.MAPPING)),
                Arguments.of(Ground.MAPPING, new Grounds(Samples.CREDENTIALS, Samples.SETTINGS,
                        mapping(1, OTHER_COMPANY, Status.OK))));
    }

    @Test
    void isRefusedOnUnprovenCredentialsThoughTheyAreTheOnesThatWereRead() {
        disprove(storage);
        var read = storage.tenants().credentials().orElseThrow();

        assertThat(tickets.permit(permit(), new Grounds(read, Samples.SETTINGS, Samples.MAPPING)))
                .isEqualTo(new Permitted.GroundsChanged(Ground.CREDENTIALS));
    }

    @Test
    void isRefusedWhileDisabledThoughThatIsWhatWasRead() {
        disable(storage);

        assertThat(tickets.permit(permit(), new Grounds(Samples.CREDENTIALS, settings(false), Samples.MAPPING)))
                .isEqualTo(new Permitted.GroundsChanged(Ground.SETTINGS));
    }

    @Test
    void isRefusedForAMissingCompanyThoughThatIsWhatWasRead() {
        miss(storage);
        var read = mapping(2, Samples.COMPANY, Status.MISSING);

        assertThat(tickets.permit(permit(), new Grounds(Samples.CREDENTIALS, Samples.SETTINGS, read)))
                .isEqualTo(new Permitted.GroundsChanged(Ground.MAPPING));
    }

    @Test
    void isRefusedWhereThereIsNoMapping() {
        var other = SampleMappings.mapping(Samples.DATABASE, Samples.OTHER_CUSTOMER, Samples.COMPANY, "Northwind",
                Status.OK,
                1);

        assertThat(tickets.permit(permit(), new Grounds(Samples.CREDENTIALS, Samples.SETTINGS, other)))
                .isEqualTo(new Permitted.GroundsChanged(Ground.MAPPING));
    }

    @Test
    void namesTheFirstOfSeveralGrounds() {
        openBreaker(storage);
        assertThat(tickets.permit(permit(), GROUNDS)).isEqualTo(new Permitted.GroundsChanged(Ground.BREAKER));
        miss(storage);
        assertThat(tickets.permit(permit(), GROUNDS)).isEqualTo(new Permitted.GroundsChanged(Ground.MAPPING));
        disable(storage);
        assertThat(tickets.permit(permit(), GROUNDS)).isEqualTo(new Permitted.GroundsChanged(Ground.SETTINGS));
        disprove(storage);
        assertThat(tickets.permit(permit(), GROUNDS)).isEqualTo(new Permitted.GroundsChanged(Ground.CREDENTIALS));
        tickets.write(silent(released(claimed())));
        assertThat(tickets.permit(permit(), GROUNDS)).isInstanceOf(Permitted.Lost.class);
    }

    private static Change permit() {
        return new Change(1, sending(claimed()), List.of(event("permit-1")), token());
    }

    private int events() {
        return storage.events(Samples.DATABASE, Samples.RUN).size();
    }

    private static void disprove(StoragePorts of) {
        of.tenants().save(new Credentials(Samples.SECRET, false, Samples.DATABASE, 2));
    }

    private static void disable(StoragePorts of) {
        of.tenants().save(settings(false));
    }

    private static void miss(StoragePorts of) {
        SampleMappings.store(of.customerMappings(), mapping(2, Samples.COMPANY, Status.MISSING));
    }

    private static void openBreaker(StoragePorts of) {
        BreakersContract.put(of.breakers(), new Breaker(Samples.SECRET, NOW));
    }

    private static Settings settings(boolean enabled) {
        return new Settings(Samples.DATABASE, 2, enabled, Settings.Environment.SANDBOX, Samples.ERROR_FIELDS,
                Samples.WARNING_FIELDS, Samples.SETTINGS.dueIn(), Samples.SETTINGS.closedStatuses(), 20);
    }

    private static CustomerMapping mapping(long version, CompanyId company, Status status) {
        return SampleMappings.mapping(Samples.DATABASE, Samples.CUSTOMER, company, "Northwind", status, version);
    }

    private static Arguments change(Ground ground, Consumer<StoragePorts> change) {
        return Arguments.of(ground, change);
    }
}
