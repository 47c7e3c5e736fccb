package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.SampleItems.T;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.RunActions.Hindrance;
import io.backupchecks.autotask.domain.ticket.RunTicketView.State;
import io.backupchecks.autotask.domain.ticket.TicketPreview.Obstacle;
import io.backupchecks.autotask.domain.ticket.ViewTickets.Asked;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ViewTicketsTest {
    private static final Asked ASKED = new Asked(Samples.RUN, Samples.CUSTOMER);

    private final Scene scene = new Scene();

    @Test
    void nothingKeepsAFirstClickFromCreating() {
        assertThat(view()).isEqualTo(
                new RunActions(Views.none(Samples.RUN), List.of(), List.of(Hindrance.NO_TICKET), false));
    }

    @ParameterizedTest
    @MethodSource
    void eachStateSaysWhatKeepsClicksAway(RunTicket item, List<Obstacle> create, Hindrance resolve) {
        var view = scene.having(item).useCases(Faults.NONE).views().views(List.of(ASKED)).getFirst();

        assertThat(view.create()).isEqualTo(create);
        assertThat(view.resolve()).containsExactly(resolve);
    }

    static Stream<Arguments> eachStateSaysWhatKeepsClicksAway() {
        return Stream.of(arguments(SampleItems.released(), List.of(), Hindrance.NO_TICKET),
                arguments(SampleItems.claimed(), of(State.IN_PROGRESS), Hindrance.IN_PROGRESS),
                arguments(SampleItems.sending(), of(State.VERIFYING), Hindrance.VERIFYING),
                arguments(SampleItems.unknown(), of(State.VERIFYING), Hindrance.VERIFYING),
                arguments(SampleItems.notFound(), of(State.NEEDS_CONFIRMATION), Hindrance.NO_TICKET),
                arguments(SampleItems.created(), of(State.CREATED), Hindrance.NOT_CHECKED_NOW),
                arguments(seenIn(8), of(State.CREATED), Hindrance.NOT_CHECKED_NOW),
                arguments(seenIn(5), of(State.CREATED), Hindrance.ALREADY_CLOSED),
                arguments(SampleItems.conflict(), of(State.CONFLICT), Hindrance.CONFLICT));
    }

    @Test
    void whatStandsInTheWayOfEveryClickIsSaidOfEveryRun() {
        scene.wiring.storage.save(new Breaker(Samples.SECRET, T));
        var other = new Asked(new RunId("1235"), Samples.OTHER_CUSTOMER);

        var views = scene.useCases(Faults.NONE).views().views(List.of(other, ASKED));

        assertThat(views).extracting(view -> view.ticket().run()).containsExactly(other.run(), Samples.RUN);
        assertThat(views.getFirst().create()).containsExactly(new Obstacle.CredentialsRejected(),
                new Obstacle.OfService(Blocker.NOT_MAPPED));
        assertThat(views.getLast().create()).containsExactly(new Obstacle.CredentialsRejected());
    }

    @Test
    void withoutCredentialsNothingIsConfigured() {
        var empty = new InMemoryStorage(scene.wiring.time);
        var views = DaggerTestUseCases.factory()
                .of(empty, empty, empty, empty, empty, empty, empty, scene.wiring.desk, empty, scene.wiring.probes(),
                        scene.wiring.signals,
                        scene.wiring.time, scene.wiring.time, new Random(7), () -> Samples.ISSUER)
                .views()
                .views(List.of(ASKED));

        assertThat(views).containsExactly(new RunActions(Views.none(Samples.RUN),
                List.of(new Obstacle.OfService(Blocker.NOT_CONFIGURED)), List.of(Hindrance.NO_TICKET), false));
    }

    @Test
    void aRunThatIsAskedForTwiceIsShownTwice() {
        assertThat(scene.useCases(Faults.NONE).views().views(List.of(ASKED, ASKED))).hasSize(2);
        assertThat(scene.calls).containsOnlyOnce(Call.READ_PAGE);
    }

    @Test
    void causesNoCallToAutotask() {
        scene.having(SampleItems.unknown()).after(SampleItems.seconds(420));
        view();

        assertThat(scene.calls).containsExactly(Call.READ_CREDENTIALS, Call.READ_PAGE, Call.READ_BREAKER,
                Call.READ_ZONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_CREDENTIALS", "READ_PAGE", "READ_BREAKER", "READ_ZONE"})
    void failsWhereStorageDoesNotAnswer(Call call) {
        var failing = scene.useCases(Scene.at(call, Fault.FAIL_BEFORE)).views();

        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> failing.views(List.of(ASKED)));
    }

    private RunActions view() {
        return scene.useCases(Faults.NONE).views().views(List.of(ASKED)).getFirst();
    }

    private static RunTicket seenIn(int status) {
        return SampleItems.created().seen(new RecordedTicket.Snapshot("T20260302.0042", 17, status, T));
    }

    private static List<Obstacle> of(State state) {
        return List.of(new Obstacle.OfRun(state));
    }
}
