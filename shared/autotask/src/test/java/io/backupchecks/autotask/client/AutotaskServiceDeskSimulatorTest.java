package io.backupchecks.autotask.client;

import static io.backupchecks.autotask.domain.desk.ServiceDesk.MarkerPlace.EXTERNAL_ID;
import static io.backupchecks.autotask.domain.desk.ServiceDesk.MarkerPlace.EXTERNAL_ID_OR_DESCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.NewTicket;
import io.backupchecks.autotask.domain.desk.ReferenceDataRead;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketPost.Created;
import io.backupchecks.autotask.domain.desk.Unconfirmed.CredentialsRejected;
import io.backupchecks.autotask.domain.desk.Unconfirmed.RateLimited;
import io.backupchecks.autotask.domain.desk.Unconfirmed.Refused;
import io.backupchecks.autotask.domain.desk.Unconfirmed.Unknown;
import io.backupchecks.autotask.domain.desk.TicketRead;
import io.backupchecks.autotask.domain.desk.TicketSearch.NoLook;
import io.backupchecks.autotask.domain.desk.TicketSearch.Rows;
import io.backupchecks.autotask.domain.desk.UsageRead;
import io.backupchecks.autotask.domain.desk.ZoneRead;
import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Value;
import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.domain.tenant.TicketFields;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.tenant.ApiUser;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.simulator.wire.Fault.Moment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AutotaskServiceDeskSimulatorTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final String POST = "POST /Tickets";

    private Simulator simulator;
    private Desk wired;
    private ServiceDesk desk;

    @BeforeEach
    void start() {
        simulator = Simulator.builder()
                .userName(Desk.LOGIN.userName())
                .login(new ApiUser.Login("CANARYTWO27", "canary$~*#@one"))
                .start();
        wired = new Desk(simulator.origin().resolve("ATServicesRest/"));
        desk = wired.open();
    }

    @AfterEach
    void stop() {
        wired.connections.forget();
        simulator.close();
    }

    @Test
    void createsATicketThatCanBeFoundAndRead() {
        assertThat(desk.search(List.of(Desk.MARKER), EXTERNAL_ID, LIMIT)).isEqualTo(new Rows(List.of()));

        var id = created();

        var ticket = ((TicketRead.Found) desk.ticket(id, LIMIT)).ticket();
        assertThat(ticket.number()).matches("T\\d{8}\\.\\d{4}");
        assertThat(ticket.company()).isEqualTo(new CompanyId(174));
        assertThat(ticket.carries(Desk.MARKER)).isTrue();
        assertThat(ticket.completedBy()).isEmpty();
        assertThat(ticket.completedAt()).isEmpty();
        assertThat(found(id)).extracting(FoundTicket::number).isEqualTo(ticket.number());
        assertThat(simulator.tickets()).singleElement().satisfies(stored -> {
            assertThat(stored.title()).isEqualTo(Desk.TICKET.title());
            assertThat(stored.description()).isEqualTo(Desk.TICKET.description());
            assertThat(stored.text("dueDateTime")).startsWith("2026-03-04T05:06:07");
        });
        assertThat(simulator.traffic().calls(POST)).isEqualTo(1);
    }

    @Test
    void findsAMarkerThatSurvivedOnlyInTheDescription() {
        var fields = Desk.TICKET.fields();
        var ticket = new NewTicket(Desk.OTHER, Desk.TICKET.company(), "title", "text\n" + Desk.MARKER.value(), fields,
                Desk.TICKET.dueAt());
        var id = ((Created) desk.create(ticket, LIMIT)).id();

        assertThat(desk.search(List.of(Desk.MARKER), EXTERNAL_ID, LIMIT)).isEqualTo(new Rows(List.of()));
        assertThat(((Rows) desk.search(List.of(Desk.MARKER), EXTERNAL_ID_OR_DESCRIPTION, LIMIT)).tickets())
                .singleElement()
                .extracting(FoundTicket::id)
                .isEqualTo(id);
    }

    @Test
    void seesThatATicketWasCompletedOrDeleted() {
        var id = created();
        simulator.desk().completeTicket(id.value());
        assertThat(((TicketRead.Found) desk.ticket(id, LIMIT)).ticket().status()).isEqualTo(5);

        simulator.desk().delete(EntityType.TICKETS, id.value());

        assertThat(desk.ticket(id, LIMIT)).isEqualTo(new TicketRead.Absent());
        simulator.tenant().behaviour().set(Toggle.ABSENT_AS_404, true);
        assertThat(desk.ticket(id, LIMIT)).isEqualTo(new TicketRead.Absent());
    }

    @Test
    void readsCompanies() {
        assertThat(desk.company(new CompanyId(177), LIMIT))
                .isEqualTo(new CompanyRead.Found(new CompanyId(177), "O'Hara \"Quick\" Couriers", true));
        assertThat(desk.company(new CompanyId(181), LIMIT))
                .isEqualTo(new CompanyRead.Found(new CompanyId(181), "Closed Shop Ltd", false));
        assertThat(desk.company(CompanyId.OWN, LIMIT)).isInstanceOf(CompanyRead.Found.class);
        assertThat(desk.company(new CompanyId(4_711), LIMIT)).isEqualTo(new CompanyRead.Absent());
    }

    @Test
    void readsZoneUsageAndFields() {
        assertThat(desk.zone(LIMIT)).isEqualTo(new ZoneRead.Found(wired.zone()));
        assertThat(desk.usage(LIMIT)).isInstanceOfSatisfying(UsageRead.Counted.class,
                counted -> assertThat(counted.allowed()).isEqualTo(10_000));
        assertThat(wired.entityInformation().ticketFields(Desk.CREDENTIALS, wired.zone(), LIMIT))
                .isInstanceOfSatisfying(ReferenceDataRead.Found.class, read -> {
                    assertThat(read.data().label("subIssueType", 137)).isEqualTo("Backup warning");
                    assertThat(read.data().titleLimit()).isEqualTo(255);
                    assertThat(read.data().descriptionLimit()).isEqualTo(8_000);
                    assertThat(read.data().picklists()).hasSize(8)
                            .anySatisfy(list -> assertThat(list.values())
                                    .contains(new Value(136, "Backup failed", true, 10)));
                });
    }

    @Test
    void tellsAnUnknownUserFromRejectedCredentials() {
        var unknown = new ApiCredentials("nobody@provider.example", new Secret("a"), new Secret("b"));
        var wrongSecret = new ApiCredentials(Desk.LOGIN.userName(), new Secret("a"), new Secret("CANARYTWO27"));
        var wrongCode = new ApiCredentials(Desk.LOGIN.userName(), Desk.LOGIN.secret(), new Secret("OTHER"));

        assertThat(wired.open(unknown).zone(LIMIT)).isEqualTo(new ZoneRead.UnknownUser());
        assertThat(wired.open(wrongSecret).create(Desk.TICKET, LIMIT)).isEqualTo(new CredentialsRejected());
        assertThat(wired.open(wrongCode).create(Desk.TICKET, LIMIT)).isEqualTo(new CredentialsRejected());
        assertThat(wired.open(wrongSecret).usage(LIMIT))
                .isEqualTo(new UsageRead.Failed(new DeskFailure.CredentialsRejected()));
        assertThat(simulator.tickets()).isEmpty();
    }

    @Test
    void isRefusedInAutotasksOwnWords() {
        assertThat(desk.create(with(new TicketFields(8, 1, 3, null, null, null, null, null)), LIMIT))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.byErrorsText()).isTrue();
                    assertThat(refused.messages()).contains("Picklist value [3] does not exist for priority");
                });
        assertThat(desk.create(with(new TicketFields(8, 1, 2, 11, 137, null, null, null)), LIMIT))
                .isInstanceOf(Refused.class);
        assertThat(simulator.tickets()).isEmpty();
    }

    @Test
    void isLimitedByTheHour() {
        simulator.tenant().behaviour().set(Limit.REQUESTS_PER_HOUR, 0);

        assertThat(desk.create(Desk.TICKET, LIMIT)).isEqualTo(new RateLimited(Duration.ofSeconds(60)));
        assertThat(desk.search(List.of(Desk.MARKER), EXTERNAL_ID, LIMIT))
                .isEqualTo(new NoLook(new DeskFailure.RateLimited(Duration.ofSeconds(60))));
    }

    @Test
    void isLimitedByThreadsWhateverTheStatus() {
        simulator.tenant().behaviour().set(Limit.THREADS, 0);
        assertThat(desk.create(Desk.TICKET, LIMIT)).isEqualTo(new RateLimited(Duration.ofSeconds(2)));

        simulator.tenant().behaviour().set(Toggle.THREAD_LIMIT_AS_500, true);

        assertThat(desk.create(Desk.TICKET, LIMIT)).isEqualTo(new RateLimited(Duration.ofSeconds(2)));
        assertThat(simulator.tickets()).isEmpty();
    }

    @Nested
    class WhenTheAnswerIsLost {
        @Test
        void theTicketIsFoundAgain() {
            simulator.faults().next(POST, Fault.answerLost());

            assertUnknown(LIMIT);
        }

        @Test
        void orArrivesHalf() {
            simulator.faults().next(POST, new Fault.HalfBody());

            assertUnknown(LIMIT);
        }

        @Test
        void orIsTruncated() {
            simulator.faults().next(POST, new Fault.TruncatedBody());

            assertUnknown(LIMIT);
        }

        @Test
        void orComesTooLate() {
            simulator.faults().next(POST, new Fault.SlowBody(Duration.ofSeconds(20)));

            assertUnknown(SHORT);
        }

        @Test
        void orIsAnErrorPageAfterTheEffect() {
            simulator.faults().next(POST, Fault.badGateway(Moment.AFTER_EFFECT));

            assertUnknown(LIMIT);
        }

        private void assertUnknown(Duration limit) {
            assertThat(desk.create(Desk.TICKET, limit)).isInstanceOf(Unknown.class);
            assertThat(simulator.traffic().calls(POST)).isEqualTo(1);
            assertThat(((Rows) desk.search(List.of(Desk.MARKER), EXTERNAL_ID, LIMIT)).tickets()).hasSize(1);
        }
    }

    @Test
    void cannotTellWhenNothingHappenedAfterTheTicketWasSent() {
        simulator.faults().next(POST, new Fault.Reset(Moment.BEFORE_EFFECT));
        assertThat(desk.create(Desk.TICKET, LIMIT)).isInstanceOf(Unknown.class);
        simulator.faults().next(POST, Fault.maintenancePage());
        assertThat(desk.create(Desk.TICKET, LIMIT)).isInstanceOf(Unknown.class);
        simulator.faults().next(POST, new Fault.ResetUnread());
        assertThat(desk.create(Desk.TICKET, LIMIT)).isInstanceOf(Unknown.class);

        assertThat(simulator.tickets()).isEmpty();
    }

    private TicketId created() {
        return ((Created) desk.create(Desk.TICKET, LIMIT)).id();
    }

    private FoundTicket found(TicketId id) {
        var rows = ((Rows) desk.search(List.of(Desk.OTHER, Desk.MARKER), EXTERNAL_ID, LIMIT)).tickets();
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private static NewTicket with(TicketFields fields) {
        return new NewTicket(Desk.MARKER, Desk.TICKET.company(), "title", "description", fields, Desk.TICKET.dueAt());
    }
}
