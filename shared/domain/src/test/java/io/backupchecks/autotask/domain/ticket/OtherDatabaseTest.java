package io.backupchecks.autotask.domain.ticket;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The credentials of another database are put in force while a run's ticket is in some state: nothing of it is touched, and
 * with the former credentials everything goes on as if nobody had been away.
 */
class OtherDatabaseTest {
    private static final Database OTHER = new Database(700_001);
    private static final RunKey OTHER_KEY = new RunKey(OTHER, Samples.RUN);
    private static final SecretVersion OTHER_SECRET = new SecretVersion("secret-of-the-other");
    private static final Duration AWAY = Duration.ofMinutes(30);

    private final Scene scene = new Scene();
    private final Scene stayed = new Scene();

    OtherDatabaseTest() {
        var other = new CompanyId(174);
        scene.wiring.storage
                .save(new Zone(OTHER, Samples.ZONE.api(), URI.create("https://ww3.autotask.net/")));
        scene.wiring.storage.save(settings(Settings.Environment.PRODUCTION, OTHER, 1));
        SampleMappings.store(scene.wiring.storage,
                SampleMappings.mapping(OTHER, Samples.CUSTOMER, other, "The other tenant's company", Status.OK, 1));
    }

    static Stream<Arguments> states() {
        return Stream.of(Arguments.of("released", SampleItems.released()),
                Arguments.of("refused", SampleItems.refusedByText()), Arguments.of("claimed", SampleItems.claimed()),
                Arguments.of("claimed again", SampleItems.claimedAgain(SampleItems.T.plusSeconds(500))),
                Arguments.of("sending", SampleItems.sending()), Arguments.of("unknown", SampleItems.unknown()),
                Arguments.of("not found", SampleItems.notFound()), Arguments.of("created", SampleItems.created()),
                Arguments.of("conflict", SampleItems.conflict()));
    }

    @Test
    void everyStateIsAmongThem() {
        assertThat(states().map(state -> ((RunTicket) state.get()[1]).state().getClass()).collect(toSet()))
                .isEqualTo(Set.of(CreationState.class.getPermittedSubclasses()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void nothingOfTheFormerIsTouchedAndAllOfItComesBack(String state, RunTicket item) {
        scene.having(item);
        stayed.having(item);
        var stored = scene.item();

        use(OTHER, OTHER_SECRET);
        var posts = scene.wiring.desk.posts().size();
        scene.after(Duration.ofMinutes(10)).click();
        assertThat(scene.after(Duration.ofMinutes(10)).reconcile()).as(state).isNotNull();
        assertThat(scene.viewed(Role.OPERATOR).state()).isEqualTo(RunTicketView.State.CREATED);
        scene.after(Duration.ofMinutes(10));
        assertThat(scene.item()).isEqualTo(stored);
        assertThat(scene.wiring.desk.posts()).hasSize(posts + 1)
                .noneMatch(post -> post.marker().equals(item.marker()));
        var others = scene.wiring.storage.item(OTHER_KEY).orElseThrow();

        use(Samples.DATABASE, Samples.SECRET);
        goesOnAsIfNobodyHadBeenAway();
        assertThat(scene.wiring.storage.item(OTHER_KEY)).contains(others);
    }

    @Test
    void neitherTheLabelNorTheUserMakesASecondTicketPossible() {
        assertThat(scene.click()).isInstanceOf(TicketCreation.Created.class);
        scene.wiring.storage.save(settings(Settings.Environment.PRODUCTION, Samples.DATABASE, 2));
        assertThat(scene.click()).isInstanceOf(TicketCreation.Exists.class);
        use(Samples.DATABASE, new SecretVersion("secret-of-another-user"));

        assertThat(scene.click()).isInstanceOf(TicketCreation.Exists.class);
        assertThat(scene.wiring.desk.posts()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void anotherUserOfTheSameDatabaseGoesOnWhereTheFormerWas(String state, RunTicket item) {
        scene.having(item);
        stayed.having(item);
        use(Samples.DATABASE, new SecretVersion("secret-of-another-user"));
        scene.wiring.storage.save(settings(Settings.Environment.PRODUCTION, Samples.DATABASE, 2));
        scene.after(AWAY);

        goesOnAsIfNobodyHadBeenAway();
    }

    /** Both scenes are looked at and clicked in the same way from here on. */
    private void goesOnAsIfNobodyHadBeenAway() {
        stayed.after(AWAY);
        var posts = scene.wiring.desk.posts().size();
        assertThat(scene.viewed(Role.OPERATOR).state()).isEqualTo(stayed.viewed(Role.OPERATOR).state());
        scene.reconcile();
        stayed.reconcile();
        assertThat(scene.click().getClass()).isEqualTo(stayed.click().getClass());
        assertThat(scene.state().getClass()).isEqualTo(stayed.state().getClass());
        assertThat(scene.item().attempt()).isEqualTo(stayed.item().attempt());
        assertThat(scene.wiring.desk.posts().size() - posts).isEqualTo(stayed.wiring.desk.posts().size());
    }

    private void use(Database database, SecretVersion secret) {
        var version = scene.wiring.storage.credentials().map(Credentials::version).orElse(0L) + 1;
        assertThat(scene.wiring.storage.save(new Credentials(secret, true, database, version))).isTrue();
    }

    private static Settings settings(Settings.Environment label, Database database, long version) {
        var sample = Samples.SETTINGS;
        return new Settings(database, version, true, label, sample.errorFields(), sample.warningFields(),
                sample.dueIn(), sample.closedStatuses(), 20);
    }
}
