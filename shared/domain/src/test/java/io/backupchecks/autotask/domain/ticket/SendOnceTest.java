package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_CREATED;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_NOT_SENT;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_PERMITTED;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_REFUSED;
import static io.backupchecks.autotask.domain.audit.AuditEvent.Kind.TICKET_UNKNOWN;
import static io.backupchecks.autotask.domain.ticket.SampleItems.T;
import static io.backupchecks.autotask.domain.ticket.SampleItems.TICKET;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.Unconfirmed;
import io.backupchecks.autotask.domain.desk.ZoneRead;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import io.backupchecks.autotask.domain.ticket.TicketCreation.NotSent;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Refused;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Verifying;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendOnceTest {
    private static final Zone MOVED = new Zone(Samples.DATABASE,
            URI.create("https://webservices5.autotask.net/ATServicesRest/"), URI.create("https://ww5.autotask.net/"));
    private static final CreationState RELEASED = new CreationState.Released();

    private final Scene scene = new Scene();

    @Test
    void aCertainRefusalReleasesTheRun() {
        scene.answering(new Unconfirmed.Refused(422, List.of("queueID is invalid."), false));
        assertThat(scene.click()).isEqualTo(new Refused(422, List.of("queueID is invalid.")));
        assertThat(scene.state()).isEqualTo(RELEASED);
        assertThat(scene.item().doubt()).isEmpty();
        assertThat(scene.item().refusal())
                .isEqualTo(new Refusal(T, "autotask-refused", List.of("queueID is invalid.")));
        assertThat(scene.item().dueAt()).isEmpty();
        assertThat(scene.audit()).containsExactly(TICKET_PERMITTED, TICKET_REFUSED);
    }

    @Test
    void aRefusalByItsTextIsWatchedAndKeepsTheNextClickWaiting() {
        scene.answering(new Unconfirmed.Refused(500, List.of("Title is required."), true));
        assertThat(scene.click()).isEqualTo(new Refused(500, List.of("Title is required.")));
        assertThat(scene.state()).isEqualTo(RELEASED);
        assertThat(scene.item().dueAt()).contains(T.plusSeconds(5));
        assertThat(scene.after(seconds(15)).click()).isEqualTo(new NotSent(Cause.REFUSED_RECENTLY, seconds(25)));
        assertThat(scene.after(seconds(25)).click()).isInstanceOf(Refused.class);
        assertThat(scene.item().attempt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 55, 60})
    void aRateLimitReleasesTheRunForAsLongAsAutotaskSays(long wait) {
        scene.answering(new Unconfirmed.RateLimited(seconds(wait)));
        assertThat(scene.click()).isEqualTo(new NotSent(Cause.RATE_LIMITED, seconds(wait)));
        assertThat(scene.state()).isEqualTo(RELEASED);
        assertThat(scene.audit()).containsExactly(TICKET_PERMITTED, TICKET_NOT_SENT);
    }

    @Test
    void whatWasNeverSentReleasesTheRun() {
        scene.answering(new Unconfirmed.NotSent("refused"));
        assertThat(scene.click()).isEqualTo(new NotSent(Cause.UNREACHABLE, seconds(30)));
        assertThat(scene.state()).isEqualTo(RELEASED);
        assertThat(scene.item().doubt()).isEmpty();
        assertThat(scene.audit()).containsExactly(TICKET_PERMITTED, TICKET_NOT_SENT);
    }

    @Test
    void anUnknownOutcomeStaysOpen() {
        scene.answering(new Unconfirmed.Unknown("no answer in time"));
        assertThat(scene.click()).isEqualTo(new Verifying(seconds(5), null));
        assertThat(scene.state()).isEqualTo(new CreationState.Unknown());
        assertThat(scene.item().doubt()).containsExactly(1L);
        assertThat(scene.audit()).containsExactly(TICKET_PERMITTED, TICKET_UNKNOWN);
        assertThat(scene.wiring.storage.events().getLast().detail())
                .isEqualTo("It is not known whether Autotask made the ticket: no answer in time.");
    }

    @Test
    void rejectedCredentialsAskForTheZoneOnceAndOpenTheBreaker() {
        scene.answering(new Unconfirmed.CredentialsRejected());
        assertThat(scene.click()).isEqualTo(new NotSent(Cause.CREDENTIALS_REJECTED, seconds(300)));
        assertThat(scene.state()).isEqualTo(RELEASED);
        assertThat(scene.calls).containsOnlyOnce(Call.ASK_ZONE);
        assertThat(scene.wiring.storage.breaker(Samples.SECRET)).isEqualTo(new Breaker(Samples.SECRET, T));
        assertThat(scene.signals()).containsExactly(Signal.CREDENTIALS_REJECTED);
        scene.calls.clear();
        assertThat(scene.click()).isEqualTo(new NotSent(Cause.CREDENTIALS_REJECTED, seconds(300)));
        assertThat(scene.calls).doesNotContain(Call.SEARCH, Call.WRITE_ITEM);
    }

    @Test
    void aTenantThatMovedIsReachedByTheNextClick() {
        scene.answering(new Unconfirmed.CredentialsRejected()).wiring.desk.zone(new ZoneRead.Found(MOVED));
        assertThat(scene.click()).isEqualTo(new NotSent(Cause.UNREACHABLE, seconds(2)));
        assertThat(scene.wiring.storage.zone(Samples.DATABASE)).contains(MOVED);
        assertThat(scene.wiring.storage.breaker(Samples.SECRET).isOpen()).isFalse();
        assertThat(scene.withDesk(desk -> desk).click()).isInstanceOf(TicketCreation.Created.class);
    }

    @Test
    void aBreakerThatCannotBeWrittenDoesNotChangeTheAnswer() {
        scene.answering(new Unconfirmed.CredentialsRejected());
        assertThat(scene.click(Scene.at(Call.WRITE_TENANT, Fault.FAIL_BEFORE)))
                .isEqualTo(new NotSent(Cause.CREDENTIALS_REJECTED, seconds(300)));
        assertThat(scene.state()).isEqualTo(RELEASED);
    }

    @Test
    void isCreatedEvenWhereTheTicketCannotBeReadAfterwards() {
        var answer = (TicketCreation.Created) scene.click(Scene.at(Call.ASK_TICKET, Fault.RATE_LIMITED));
        assertThat(answer.view().ticket()).isNotNull().satisfies(ticket -> {
            assertThat(ticket.id()).isEqualTo(TICKET);
            assertThat(ticket.number()).isNull();
            assertThat(ticket.status()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL_BEFORE", "BROKEN"})
    void isCreatedEvenWhereNothingMoreCanBeWritten(Fault fault) {
        assertThat(scene.click(sinceThe(Call.ASK_TICKET, Call.WRITE_ITEM, fault)))
                .isInstanceOf(TicketCreation.Created.class);
        assertThat(scene.audit()).containsExactly(TICKET_PERMITTED, TICKET_CREATED);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL_BEFORE", "BROKEN"})
    void namesTheTicketThatCannotBeRecorded(Fault fault) {
        assertThat(scene.click(sinceThe(Call.POST, Call.WRITE_ITEM, fault)))
                .isEqualTo(new Verifying(seconds(5), TICKET));
        assertThat(scene.signals()).containsExactly(Signal.TICKET_NOT_RECORDED);
        assertThat(scene.state()).isEqualTo(new CreationState.Sending());
        assertThat(scene.after(seconds(5)).reconcile().adopted()).isEqualTo(1);
    }

    @Test
    void recordsTheTicketAsSoonAsStorageIsBack() {
        var failures = new AtomicInteger(2);
        var sent = sinceThe(Call.POST, Call.WRITE_ITEM, Fault.FAIL_BEFORE);
        assertThat(scene.click(call -> sent.next(call) == Fault.NONE || failures.getAndDecrement() <= 0
                ? Fault.NONE
                : Fault.FAIL_BEFORE)).isInstanceOf(TicketCreation.Created.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL_BEFORE", "BROKEN"})
    void anOutcomeThatCannotBeRecordedDoesNotChangeTheAnswer(Fault fault) {
        scene.answering(new Unconfirmed.Refused(404, List.of("Not found."), false));
        assertThat(scene.click(sinceThe(Call.PERMIT, Call.WRITE_ITEM, fault)))
                .isEqualTo(new Refused(404, List.of("Not found.")));
        assertThat(scene.state()).isEqualTo(new CreationState.Sending());
        assertThat(scene.signals()).containsExactly(Signal.TICKET_NOT_RECORDED);
    }

    @Test
    void whatGoesWrongWithoutAnOutcomeIsVerified() {
        scene.withDesk(real -> new ScriptedDesk(real).throwing(new IllegalStateException("unexpected")));
        assertThat(scene.click()).isEqualTo(new Verifying(seconds(5), null));
        assertThat(scene.state()).isEqualTo(new CreationState.Sending());
        assertThat(scene.signals()).containsExactly(Signal.TICKET_NOT_RECORDED);
    }

    /** After the first call of one kind has begun, all calls of another kind meet the fault. */
    private static Faults sinceThe(Call first, Call failing, Fault fault) {
        var begun = new AtomicInteger();
        return call -> {
            if (call == first) {
                begun.incrementAndGet();
            }
            return call == failing && begun.get() > 0 ? fault : Fault.NONE;
        };
    }
}
