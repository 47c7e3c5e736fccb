package io.backupchecks.autotask.domain.ticket;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.resolution.SampleResolutions;
import io.backupchecks.autotask.domain.tenant.ApiLogging;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The credentials of another database are put in force while a ticket's resolution is in some state: nothing of it is touched,
 * over there neither, and with the former credentials it goes on as if nobody had been away.
 */
class OtherDatabaseResolutionTest {
    private static final Database OTHER = new Database(700_001);
    private static final RunKey OTHER_KEY = new RunKey(OTHER, Samples.RUN);
    private static final SecretVersion OTHER_SECRET = new SecretVersion("secret-of-the-other");
    private static final Set<Class<?>> CLOSED = Set.of(ResolutionState.Verifying.class, ResolutionState.Resolved.class,
            ResolutionState.Flagged.class);

    private final Scene scene = tenant();
    private final Scene stayed = tenant();

    static Stream<Resolution> states() {
        return Stream.concat(SampleResolutions.inEveryState().stream(),
                Arrays.stream(Reason.values()).map(SampleResolutions::blocked));
    }

    @Test
    void everyStateIsAmongThem() {
        assertThat(states().map(resolution -> resolution.state().getClass()).collect(toSet()))
                .isEqualTo(Set.of(ResolutionState.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("states")
    void nothingOfTheFormerIsTouchedAndAllOfItComesBack(Resolution resolution) {
        having(scene, resolution);
        having(stayed, resolution);
        var stored = scene.item();
        var ticket = scene.wiring.desk.ticket(SampleItems.TICKET);
        var notes = scene.wiring.desk.work().notes(SampleItems.TICKET);

        use(OTHER, OTHER_SECRET);
        scene.after(Duration.ofMinutes(10)).click();
        assertThat(resolve(scene, 1)).isInstanceOf(TicketResolution.Closed.class);
        scene.after(Duration.ofMinutes(10)).reconcile();
        scene.after(Duration.ofMinutes(10));
        assertThat(scene.item()).isEqualTo(stored);
        assertThat(scene.wiring.desk.ticket(SampleItems.TICKET)).isEqualTo(ticket);
        assertThat(scene.wiring.desk.work().notes(SampleItems.TICKET)).isEqualTo(notes);
        var others = scene.wiring.storage.item(OTHER_KEY).orElseThrow();
        assertThat(others.currentResolution().orElseThrow().state()).isEqualTo(new ResolutionState.Resolved());

        use(Samples.DATABASE, Samples.SECRET);
        stayed.after(Duration.ofMinutes(30));
        goesOnAsIfNobodyHadBeenAway(resolution.cycle());
        assertThat(scene.wiring.storage.item(OTHER_KEY)).contains(others);
    }

    @ParameterizedTest
    @MethodSource("states")
    void neitherTheLabelNorTheUserMakesASecondTicketPossible(Resolution resolution) {
        having(scene, resolution);
        scene.wiring.storage.save(settings(Settings.Environment.PRODUCTION, Samples.DATABASE, 3));
        use(Samples.DATABASE, new SecretVersion("secret-of-another-user"));

        assertThat(scene.after(Duration.ofMinutes(30)).click()).isInstanceOf(TicketCreation.Exists.class);
        assertThat(scene.wiring.desk.posts()).isEmpty();
        assertThat(scene.item().ticket().orElseThrow().id()).isEqualTo(SampleItems.TICKET);
    }

    /** Both scenes are looked at and clicked in the same way from here on. */
    private void goesOnAsIfNobodyHadBeenAway(long cycle) {
        scene.reconcile();
        stayed.reconcile();
        assertThat(resolve(scene, cycle).getClass()).isEqualTo(resolve(stayed, cycle).getClass());
        assertThat(state(scene)).isEqualTo(state(stayed));
        assertThat(scene.item().currentResolution().orElseThrow().cycle())
                .isEqualTo(stayed.item().currentResolution().orElseThrow().cycle());
        assertThat(scene.wiring.desk.ticket(SampleItems.TICKET).orElseThrow().status())
                .isEqualTo(stayed.wiring.desk.ticket(SampleItems.TICKET).orElseThrow().status());
        assertThat(scene.wiring.desk.work().notes(SampleItems.TICKET))
                .hasSameSizeAs(stayed.wiring.desk.work().notes(SampleItems.TICKET));
    }

    private static ResolutionState state(Scene at) {
        return at.item().currentResolution().orElseThrow().state();
    }

    private static TicketResolution resolve(Scene at, long cycle) {
        return at.useCases(Faults.NONE)
                .resolve()
                .resolve(new ResolveRequest(Samples.RUN, cycle), Scene.caller(), at.wiring.time.invocation());
    }

    /** The ticket is there, and closed by this service where the state says so. */
    private static void having(Scene at, Resolution resolution) {
        at.wiring.desk.put(SampleItems.MARKER, Samples.COMPANY);
        if (CLOSED.contains(resolution.state().getClass())) {
            at.wiring.desk.open(Samples.CREDENTIALS, Samples.ZONE)
                    .close(SampleItems.TICKET, Settings.COMPLETE, Duration.ofSeconds(1));
        }
        at.having(SampleItems.created().with(resolution));
    }

    private static Scene tenant() {
        var scene = new Scene();
        var storage = scene.wiring.storage;
        storage.save(settings(Settings.Environment.SANDBOX, Samples.DATABASE, 2));
        storage.save(settings(Settings.Environment.PRODUCTION, OTHER, 1));
        storage.save(new Zone(OTHER, Samples.ZONE.api(), URI.create("https://ww3.autotask.net/")));
        prove(scene, Samples.DATABASE, Samples.SECRET);
        prove(scene, OTHER, OTHER_SECRET);
        SampleMappings.store(storage, SampleMappings.mapping(OTHER, Samples.CUSTOMER, new CompanyId(174),
                "The other tenant's company", Status.OK, 1));
        return scene;
    }

    private static void prove(Scene at, Database database, SecretVersion secret) {
        at.wiring.storage.save(new ConnectionProof(database, secret, SampleItems.T, SampleItems.T));
    }

    private void use(Database database, SecretVersion secret) {
        var version = scene.wiring.storage.credentials().map(Credentials::version).orElse(0L) + 1;
        assertThat(scene.wiring.storage.save(new Credentials(secret, true, database, version))).isTrue();
    }

    private static Settings settings(Settings.Environment label, Database database, long version) {
        var sample = Samples.SETTINGS;
        return new Settings(database, version, true, label, sample.errorFields(), sample.warningFields(),
                sample.dueIn(), sample.closedStatuses(), 20, ResolveScene.ALLOWED, ApiLogging.OFF);
    }
}
