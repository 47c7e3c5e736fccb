package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.SampleItems.DUPLICATE;
import static io.backupchecks.autotask.domain.ticket.SampleItems.MARKER;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.desk.Canaries.Canary;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.ServiceDesk.MarkerPlace;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.ZoneRead;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.TicketCreation.NotSearched;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PreSearchTest {
    private static final Marker CANARY = new Marker("BC1-" + "C".repeat(26));
    private static final CreationState RELEASED = new CreationState.Released();

    private final Scene scene = new Scene();
    private final List<ScriptedDesk> opened = new ArrayList<>();

    @ParameterizedTest
    @MethodSource
    void releasesTheRunWhereAutotaskCannotBeSearched(DeskFailure failure) {
        scene.withDesk(real -> new ScriptedDesk(real).notSearchable(failure));
        assertThat(scene.click()).isEqualTo(new NotSearched(failure));
        assertThat(scene.state()).isEqualTo(RELEASED);
        assertThat(scene.wiring.desk.posts()).isEmpty();
        assertThat(scene.audit()).containsExactly(AuditEvent.Kind.CREATION_REFUSED);
        assertThat(scene.wiring.storage.breaker(Samples.SECRET).isOpen()).isFalse();
    }

    static DeskFailure[] releasesTheRunWhereAutotaskCannotBeSearched() {
        return new DeskFailure[]{new DeskFailure.Unreachable("connect timed out"),
                new DeskFailure.RateLimited(Duration.ofSeconds(2)),
                new DeskFailure.Refused(403, List.of("You do not have access.")),
                new DeskFailure.BadAnswer("a further page")};
    }

    @Test
    void rejectedCredentialsOpenTheBreaker() {
        assertThat(scene.click(Scene.at(Call.SEARCH, Fault.CREDENTIALS_REJECTED)))
                .isEqualTo(new NotSearched(new DeskFailure.CredentialsRejected()));
        assertThat(scene.state()).isEqualTo(RELEASED);
        assertThat(scene.calls).containsOnlyOnce(Call.ASK_ZONE);
        assertThat(scene.wiring.storage.breaker(Samples.SECRET).isOpen()).isTrue();
        assertThat(scene.audit()).containsExactly(AuditEvent.Kind.CREATION_REFUSED, AuditEvent.Kind.BREAKER_OPENED);
        assertThat(scene.signals()).containsExactly(Signal.CREDENTIALS_REJECTED);
    }

    @Test
    void aTenantThatMovedIsReachedByTheNextClick() {
        var moved = new Zone(Samples.DATABASE, URI.create("https://webservices5.autotask.net/ATServicesRest/"),
                URI.create("https://ww5.autotask.net/"));
        scene.wiring.desk.zone(new ZoneRead.Found(moved));
        assertThat(scene.click(Scene.at(Call.SEARCH, Fault.CREDENTIALS_REJECTED)))
                .isEqualTo(new TicketCreation.NotSent(TicketCreation.Cause.UNREACHABLE, seconds(2)));
        assertThat(scene.wiring.storage.zone(Samples.DATABASE)).contains(moved);
    }

    @Test
    void aBreakerThatCannotBeWrittenDoesNotChangeTheAnswer() {
        var faults = Map.of(Call.SEARCH, Fault.CREDENTIALS_REJECTED, Call.WRITE_TENANT, Fault.FAIL_BEFORE);
        assertThat(scene.click(call -> faults.getOrDefault(call, Fault.NONE)))
                .isEqualTo(new NotSearched(new DeskFailure.CredentialsRejected()));
    }

    @Test
    void namesTheTicketThatItCannotRecord() {
        var there = scene.wiring.desk.put(MARKER, Samples.COMPANY);
        var searched = new ArrayList<Call>();
        assertThat(scene.click(call -> {
            searched.add(call);
            return call == Call.WRITE_ITEM && searched.contains(Call.SEARCH) ? Fault.FAIL_BEFORE : Fault.NONE;
        })).isEqualTo(new TicketCreation.Verifying(seconds(5), there));
        assertThat(scene.wiring.desk.posts()).isEmpty();
    }

    @Test
    void aFirstAttemptNeedsNoProofThatTheSearchSees() {
        canary();
        assertThat(scene.click(Scene.at(Call.SEARCH, Fault.BLIND))).isInstanceOf(TicketCreation.Created.class);
    }

    @Test
    void aConfirmedAttemptNeedsASearchThatSees() {
        canary();
        scene.having(SampleItems.notFound()).after(Duration.ofHours(1));
        assertThat(scene.click(Samples.confirming(1), Scene.at(Call.SEARCH, Fault.BLIND)))
                .isEqualTo(new NotSearched(new DeskFailure.BadAnswer("the search does not see")));
        assertThat(scene.state()).isEqualTo(new CreationState.NotFound());
        assertThat(scene.item().attempt()).isEqualTo(2);
        assertThat(scene.item().doubt()).containsExactly(1L);
        assertThat(scene.signals()).containsExactly(Signal.SEARCH_BLIND);
        assertThat(scene.wiring.desk.posts()).isEmpty();
    }

    @Test
    void aConfirmedAttemptGoesOnWhereTheSearchSees() {
        canary();
        scene.having(SampleItems.notFound()).after(Duration.ofHours(1));
        assertThat(scene.click(Samples.confirming(1))).isInstanceOf(TicketCreation.Created.class);
        assertThat(scene.item().doubt()).containsExactly(1L);
    }

    @Test
    void aConfirmedAttemptAdoptsTheTicketThatTurnedUpAfterAll() {
        scene.having(SampleItems.notFound()).after(Duration.ofHours(1));
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        assertThat(scene.click(Samples.confirming(1))).isInstanceOf(TicketCreation.Exists.class);
        assertThat(scene.wiring.desk.posts()).isEmpty();
    }

    @Test
    void searchesForTheRunAndTheCanary() {
        canary();
        scene.withDesk(this::remembered).click();
        assertThat(opened.getFirst().searches).containsExactly(List.of(MARKER, CANARY));
        assertThat(opened.getFirst().places).containsExactly(MarkerPlace.EXTERNAL_ID);
    }

    @Test
    void looksIntoTheDescriptionOnceMarkersAreOverwritten() {
        scene.wiring.storage.save(Canaries.none(Samples.DATABASE).overwritten());
        var there = scene.wiring.desk.put(MARKER, Samples.COMPANY);
        scene.wiring.desk.overwriteExternalId(there, "their own");
        assertThat(scene.withDesk(this::remembered).click()).isInstanceOf(TicketCreation.Exists.class);
        assertThat(opened.getFirst().places).containsExactly(MarkerPlace.EXTERNAL_ID_OR_DESCRIPTION);
    }

    @Test
    void searchesForTheMarkerThatTheItemKept() {
        var kept = new Marker("BC1-" + "K".repeat(26));
        var item = SampleItems.released();
        scene.having(new RunTicket(item.key(), kept, item.version(), item.attempt(), item.attemptId(),
                item.claimedBy(), item.customer(), item.state(), item.doubt(), item.permit(), item.looks(),
                item.refusedByTextAt(), item.refusal(), item.resolution()));
        scene.withDesk(this::remembered).click();
        assertThat(opened.getFirst().searches).containsExactly(List.of(kept));
        assertThat(scene.wiring.desk.posts().getFirst().marker()).isEqualTo(kept);
    }

    private ServiceDesk remembered(ServiceDesk real) {
        var desk = new ScriptedDesk(real);
        opened.add(desk);
        return desk;
    }

    private void canary() {
        var ticket = scene.wiring.desk.put(CANARY, Samples.COMPANY);
        assertThat(ticket).isNotEqualTo(DUPLICATE);
        scene.wiring.storage.save(Canaries.none(Samples.DATABASE).with(new Canary(ticket, CANARY)));
    }
}
