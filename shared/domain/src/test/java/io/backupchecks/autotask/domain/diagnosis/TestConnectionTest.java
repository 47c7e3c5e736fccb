package io.backupchecks.autotask.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.diagnosis.Check.Outcome;
import io.backupchecks.autotask.domain.diagnosis.Check.Subject;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TestConnectionTest {
    private static final Caller ADMIN = Samples.caller(Role.ADMIN);
    private static final Credentials UNTESTED = new Credentials(new SecretVersion("added-7"), false, Database.NONE, 1);

    private final VirtualTime time = new VirtualTime();
    private final InMemoryStorage storage = new InMemoryStorage(time);
    private final ScriptedProbe probe = new ScriptedProbe();

    @Test
    void withoutCredentialsThereIsNothingToTest() {
        assertThat(test()).isEqualTo(new ConnectionTested.NotConfigured());
        assertThat(probe.calls).isEmpty();
    }

    @Test
    void whatPassedIsProvenInTheDatabaseThatAutotaskNamed() {
        storage.save(UNTESTED);

        assertThat(diagnosis().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(probe.calls).containsExactly("zone 0", "Tickets", "TicketNotes", "TimeEntries", "Companies",
                "own company");
        assertThat(storage.credentials()).contains(new Credentials(UNTESTED.secret(), true, Samples.DATABASE, 2));
        assertThat(storage.zone(Samples.DATABASE)).contains(Samples.ZONE);
        assertThat(storage.proof(Samples.DATABASE))
                .contains(new ConnectionProof(Samples.DATABASE, UNTESTED.secret(), time.instant(), null));
        assertThat(storage.events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(AuditEvent.Kind.CONNECTION_TESTED);
            assertThat(event.detail()).isEqualTo("Passed.");
        });
    }

    @Test
    void aRefusedLoginCostsOneCallAndOpensTheBreaker() {
        storage.save(UNTESTED);
        probe.rights.put(Entity.TICKETS, new Probed.Failed<>(new Trouble.LoginRefused()));

        assertThat(diagnosis().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(probe.calls).containsExactly("zone 0", "Tickets");
        assertThat(storage.breaker(UNTESTED.secret()).isOpen()).isTrue();
        assertThat(storage.credentials()).contains(UNTESTED);
        assertThat(storage.events()).extracting(AuditEvent::kind)
                .containsExactly(AuditEvent.Kind.BREAKER_OPENED, AuditEvent.Kind.CONNECTION_TESTED);
        assertThat(storage.events().getLast().detail()).isEqualTo("Failed: Autotask accepts the login.");
    }

    @ParameterizedTest
    @MethodSource
    void aTroubleIsFoundAtItsStepAndTheRestIsSkipped(Trouble trouble, Subject subject, String words) {
        storage.save(UNTESTED);
        probe.rights.put(Entity.TICKETS, new Probed.Failed<>(trouble));

        assertThat(check(diagnosis(), subject)).satisfies(check -> {
            assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(check.detail()).contains(words);
            assertThat(check.remedy()).isNotBlank();
        });
        assertThat(check(diagnosis(), Subject.OWN_COMPANY).outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(storage.breaker(UNTESTED.secret()).isOpen())
                .isEqualTo(trouble instanceof Trouble.TrackingIdentifierRefused);
    }

    static Stream<Arguments> aTroubleIsFoundAtItsStepAndTheRestIsSkipped() {
        return Stream.of(
                Arguments.of(new Trouble.TrackingIdentifierRefused(), Subject.TRACKING_IDENTIFIER, "is invalid"),
                Arguments.of(new Trouble.NoConnection("timed out"), Subject.CREDENTIALS, "timed out"),
                Arguments.of(new Trouble.Maintenance(), Subject.CREDENTIALS, "maintenance"),
                Arguments.of(new Trouble.RateLimited(Duration.ofSeconds(9)), Subject.CREDENTIALS, "9 seconds"),
                Arguments.of(new Trouble.Unusable("status 418"), Subject.CREDENTIALS, "status 418"));
    }

    @Test
    void aRightThatIsRefusedProvesTheLogin() {
        storage.save(UNTESTED);
        probe.rights.put(Entity.TICKETS, new Probed.Failed<>(new Trouble.NotPermitted(List.of("No access."))));

        var diagnosis = diagnosis();
        assertThat(check(diagnosis, Subject.CREDENTIALS).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(check(diagnosis, Subject.RIGHTS_TICKETS).detail()).contains("No access.");
        assertThat(check(diagnosis, Subject.RIGHTS_COMPANIES).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void theSecondHostIsAskedWhereTheFirstDoesNotTell() {
        storage.save(UNTESTED);
        probe.zones.addFirst(new Probed.Failed<>(new Trouble.NoConnection("refused")));

        assertThat(diagnosis().outcome()).isEqualTo(Outcome.PASSED);
        assertThat(probe.calls).startsWith("zone 0", "zone 1", "Tickets");
    }

    @Test
    void aUserThatNoHostKnowsIsNamed() {
        storage.save(UNTESTED);
        probe.zones.set(0, new Probed.Failed<>(new Trouble.UnknownUser()));

        var diagnosis = diagnosis();
        assertThat(check(diagnosis, Subject.NETWORK).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(check(diagnosis, Subject.ZONE).detail()).isEqualTo("Autotask knows no user of this name.");
        assertThat(probe.calls).containsExactly("zone 0");
    }

    @Test
    void noNetworkIsToldAsSuch() {
        storage.save(UNTESTED);
        probe.zones.set(0, new Probed.Failed<>(new Trouble.NoConnection("no route")));

        assertThat(check(diagnosis(), Subject.NETWORK).detail()).isEqualTo("Autotask gave no answer: no route.");
    }

    @Test
    void whatOnlyResolvingNeedsIsAWarning() {
        storage.save(UNTESTED);
        probe.rights.put(Entity.TICKET_NOTES, new Probed.Given<>(ScriptedProbe.VIEW));

        var diagnosis = diagnosis();
        assertThat(diagnosis.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(check(diagnosis, Subject.RIGHTS_TICKET_NOTES).detail()).startsWith("Not permitted: add.");
        assertThat(storage.credentials()).get().extracting(Credentials::proven).isEqualTo(true);
    }

    @Test
    void whatCreatingNeedsIsAFailure() {
        storage.save(UNTESTED);
        probe.rights.put(Entity.TICKETS, new Probed.Given<>(ScriptedProbe.VIEW));

        assertThat(check(diagnosis(), Subject.RIGHTS_TICKETS).detail())
                .isEqualTo("Not permitted: add, edit. No ticket can be created without it.");
        assertThat(storage.credentials()).contains(UNTESTED);
    }

    @Test
    void aCompanyThatIsNotSeenFails() {
        storage.save(UNTESTED);
        probe.ownCompany = new Probed.Given<>(false);

        assertThat(check(diagnosis(), Subject.OWN_COMPANY).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void anotherDatabaseThanBeforeIsAWarning() {
        storage.save(new Credentials(UNTESTED.secret(), false, new Database(77), 1));

        assertThat(check(diagnosis(), Subject.RECORD).detail()).contains("632538 instead of 77");
    }

    private Diagnosis diagnosis() {
        return test() instanceof ConnectionTested.Done(var diagnosis) ? diagnosis : new Diagnosis(List.of());
    }

    private ConnectionTested test() {
        return new TestConnection(storage, storage, _ -> probe, storage, storage, storage, time).test(ADMIN,
                time.invocation());
    }

    private static Check check(Diagnosis diagnosis, Subject subject) {
        return diagnosis.checks().stream().filter(check -> check.subject() == subject).findFirst().orElseThrow();
    }
}
