package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.SampleItems.T;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Picklist;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Value;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.TicketFields;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.RunTicketView.State;
import io.backupchecks.autotask.domain.ticket.TicketPreview.Obstacle.OfRun;
import io.backupchecks.autotask.domain.ticket.TicketPreview.Obstacle.OfService;
import io.backupchecks.autotask.domain.ticket.TicketPreview.Obstacle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PreviewTicketTest {
    private static final Obstacle NEEDS_CONFIRMATION = new OfRun(State.NEEDS_CONFIRMATION);

    private final Scene scene = new Scene();

    @Test
    void showsTheVeryTicketThatAClickSends() {
        var preview = preview(Samples.request());
        scene.click();
        var sent = scene.wiring.desk.posts().getFirst();
        assertThat(preview.title()).isEqualTo(sent.title());
        assertThat(preview.description()).isEqualTo(sent.description());
        assertThat(preview.company()).isEqualTo(sent.company());
        assertThat(preview.dueAt()).isEqualTo(sent.dueAt());
        assertThat(preview.companyName()).isEqualTo("Northwind Traders");
        assertThat(preview.obstacles()).isEmpty();
    }

    @Test
    void writesAndSendsNothing() {
        preview(Samples.request());
        assertThat(scene.calls).containsExactly(Call.READ_CREDENTIALS, Call.READ_FACTS, Call.READ_REFERENCE_DATA);
        assertThat(scene.wiring.storage.history()).isEmpty();
        assertThat(scene.audit()).isEmpty();
    }

    @Test
    void labelsTheFieldsInTheOrderOfAutotask() {
        scene.wiring.storage.save(new ReferenceData(Samples.DATABASE, Instant.EPOCH, 255, 8_000,
                List.of(new Picklist("queueID", List.of(new Value(29_682_833, "Backup desk", true, null))))));
        assertThat(preview(Samples.request()).fields()).extracting(TicketPreview.Field::name)
                .containsExactly("queueID", "status", "priority", "issueType", "subIssueType", "ticketCategory",
                        "ticketType", "source");
        assertThat(preview(Samples.request()).fields()).extracting(TicketPreview.Field::label)
                .containsExactly("Backup desk", "1", "2", "10", "136", "3", "4", "8");
    }

    @ParameterizedTest
    @MethodSource
    void namesWhatStandsInTheWayOfTheRun(RunTicket item, List<Obstacle> obstacles) {
        scene.having(item).after(seconds(29));
        assertThat(preview(Samples.request()).obstacles()).isEqualTo(obstacles);
    }

    static Stream<Arguments> namesWhatStandsInTheWayOfTheRun() {
        return Stream.of(arguments(SampleItems.released(), List.of()),
                arguments(SampleItems.claimed(), List.of(new OfRun(State.IN_PROGRESS))),
                arguments(SampleItems.sending(), List.of(new OfRun(State.VERIFYING))),
                arguments(SampleItems.unknown(), List.of(new OfRun(State.VERIFYING))),
                arguments(SampleItems.notFound(), List.of(NEEDS_CONFIRMATION)),
                arguments(SampleItems.created(), List.of(new OfRun(State.CREATED))),
                arguments(SampleItems.conflict(), List.of(new OfRun(State.CONFLICT))));
    }

    @Test
    void aClaimWhoseLeaseIsOverStandsInNobodysWay() {
        scene.having(SampleItems.claimed()).after(seconds(30));
        assertThat(preview(Samples.request()).obstacles()).isEmpty();
    }

    @Test
    void aClaimThatDiedWithADoubtNeedsAConfirmation() {
        scene.having(SampleItems.claimedAgain(T)).after(seconds(30));
        assertThat(preview(Samples.request()).obstacles()).containsExactly(NEEDS_CONFIRMATION);
        assertThat(preview(Samples.confirming(2)).obstacles()).isEmpty();
    }

    @Test
    void aRefusalByItsTextStandsInTheWayForFortySeconds() {
        scene.having(SampleItems.refusedByText()).after(seconds(40));
        assertThat(preview(Samples.request()).obstacles())
                .containsExactly(new Obstacle.RefusedRecently(seconds(1)));
        scene.after(seconds(1));
        assertThat(preview(Samples.request()).obstacles()).isEmpty();
    }

    @Test
    void aConfirmationClearsTheWay() {
        scene.having(SampleItems.notFound());
        assertThat(preview(Samples.confirming(2)).obstacles()).containsExactly(NEEDS_CONFIRMATION);
        assertThat(preview(Samples.confirming(1)).obstacles()).isEmpty();
    }

    @Test
    void keepsTheMarkerOfTheItem() {
        scene.having(SampleItems.notFound());
        assertThat(preview(Samples.confirming(1)).description()).endsWith(SampleItems.MARKER.value());
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        var storage = scene.wiring.storage;
        storage.save(settings(false));
        storage.save(new Breaker(Samples.SECRET, T));
        storage.save(mapping(CustomerMapping.Status.INVALID));
        scene.having(SampleItems.unknown());
        var preview = preview(Samples.request());
        assertThat(preview.obstacles()).containsExactly(new OfRun(State.VERIFYING), new OfService(Blocker.DISABLED),
                new Obstacle.CredentialsRejected(), new OfService(Blocker.MAPPING_INVALID));
        assertThat(preview.title()).isNotNull();
    }

    @Test
    void showsNoTicketWithoutAMapping() {
        var preview = preview(new CreateRequest(Samples.RUN, new CustomerId("nobody"), Samples.run(),
                OptionalLong.empty()));
        assertThat(preview).isEqualTo(TicketPreview.blocked(List.of(new OfService(Blocker.NOT_MAPPED))));
    }

    @ParameterizedTest
    @CsvSource({"MISSING, MAPPING_MISSING", "INVALID, MAPPING_INVALID"})
    void showsTheTicketBesideAMappingThatIsNotSound(CustomerMapping.Status status, Blocker blocker) {
        scene.wiring.storage.save(mapping(status));
        assertThat(preview(Samples.request()).obstacles()).containsExactly(new OfService(blocker));
        assertThat(preview(Samples.request()).company()).isEqualTo(Samples.COMPANY);
    }

    @Test
    void saysThatTheConnectionIsUntested() {
        scene.wiring.storage.save(new Credentials(Samples.SECRET, false, Samples.DATABASE, 2));
        assertThat(preview(Samples.request()).obstacles())
                .containsExactly(new OfService(Blocker.CONNECTION_UNTESTED));
    }

    @Test
    void showsNoTicketWithoutSettingsOrCredentials() {
        var bare = new InMemoryStorage(scene.wiring.time);
        assertThat(preview(bare)).isEqualTo(TicketPreview.blocked(List.of(new OfService(Blocker.NOT_CONFIGURED))));
        bare.save(Samples.CREDENTIALS);
        assertThat(preview(bare).obstacles()).containsExactly(new OfService(Blocker.NOT_CONFIGURED),
                new OfService(Blocker.NOT_MAPPED));
    }

    @Test
    void leavesOutFieldsThatAreNotSet() {
        var fields = new TicketFields(6, 1, 4, null, null, null, null, null);
        var known = new ReferenceData(Samples.DATABASE, Instant.EPOCH, 255, 8_000, List.of());
        assertThat(TicketPreview.labelled(fields, known)).containsExactly(new TicketPreview.Field("queueID", 6, "6"),
                new TicketPreview.Field("status", 1, "1"), new TicketPreview.Field("priority", 4, "4"));
    }

    private TicketPreview preview(CreateRequest request) {
        return scene.useCases(Faults.NONE).preview().preview(request);
    }

    private TicketPreview preview(InMemoryStorage storage) {
        return DaggerTestUseCases.factory()
                .of(storage, storage, storage, storage, storage, storage, storage, scene.wiring.desk, storage,
                        scene.wiring.probes(),
                        scene.wiring.signals,
                        scene.wiring.time, scene.wiring.time, new Random(3), () -> Samples.ISSUER)
                .preview()
                .preview(Samples.request());
    }

    private static CustomerMapping mapping(CustomerMapping.Status status) {
        return SampleMappings.mapping(Samples.DATABASE, Samples.CUSTOMER, Samples.COMPANY, "Northwind Traders", status,
                2);
    }

    private static Settings settings(boolean enabled) {
        return new Settings(Samples.DATABASE, 2, enabled, Settings.Environment.SANDBOX, Samples.ERROR_FIELDS,
                Samples.WARNING_FIELDS, Duration.ofHours(7), Samples.SETTINGS.closedStatuses(), 20);
    }
}
