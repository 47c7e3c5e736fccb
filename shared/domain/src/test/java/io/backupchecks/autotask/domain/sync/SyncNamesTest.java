package io.backupchecks.autotask.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Synced;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.sync.SyncReport.Counts;
import io.backupchecks.autotask.domain.sync.SyncReport.End;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.ProcessDied;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyncNamesTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void stampsWhatIsUnchangedAndCountsIt() {
        var scene = new SyncScene(3);

        var report = scene.sync();

        assertThat(report).isEqualTo(new SyncReport(new Counts(3, 3, 0, 0, 0, 0, 0), true, null, End.DONE, null));
        assertThat(scene.mapping(2).synced()).isEqualTo(new Synced(scene.time.instant(), scene.time.instant()));
        assertThat(scene.mapping(2).version()).isEqualTo(1);
        assertThat(scene.storage.events()).isEmpty();
    }

    @Test
    void takesOverANameOnceAndSettlesItTheNextTime() {
        var scene = new SyncScene(3).renamed(2, "Contoso B.V.");

        assertThat(scene.sync().counts()).isEqualTo(new Counts(3, 2, 1, 0, 0, 0, 0));
        assertThat(scene.mapping(2).companyName()).isEqualTo("Contoso B.V.");
        assertThat(scene.mapping(2).status()).isEqualTo(Status.RENAMED);
        assertThat(scene.mapping(2).statusReason())
                .isEqualTo("Renamed in Autotask from 'Company 2' on 2026-03-02.");
        assertThat(scene.mapping(2).version()).isEqualTo(2);

        assertThat(scene.after(HOUR).sync().counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0, 0));
        assertThat(scene.mapping(2).status()).isEqualTo(Status.OK);
        assertThat(scene.mapping(2).statusReason()).isEmpty();
        assertThat(scene.storage.events()).extracting(AuditEvent::kind)
                .containsExactly(Kind.MAPPING_RENAMED, Kind.MAPPING_CONFIRMED);
    }

    @Test
    void marksAnInactiveCompanyInvalidAtOnce() {
        var scene = new SyncScene(3).inactive(2);

        assertThat(scene.sync().counts()).isEqualTo(new Counts(3, 2, 0, 0, 0, 1, 0));
        assertThat(scene.mapping(2).status()).isEqualTo(Status.INVALID);
        assertThat(scene.mapping(2).statusReason())
                .isEqualTo("The company is inactive in Autotask, seen on 2026-03-02.");
    }

    @Test
    void needsTwoMissesAnHourApartBeforeACompanyIsGone() {
        var scene = new SyncScene(3).lost(2);

        assertThat(scene.sync().counts()).isEqualTo(new Counts(3, 2, 0, 0, 1, 0, 0));
        assertThat(scene.mapping(2).status()).isEqualTo(Status.MISSING);
        assertThat(scene.after(Duration.ofMinutes(59)).sync().counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0, 0));
        assertThat(scene.mapping(2).status()).isEqualTo(Status.MISSING);
        assertThat(scene.after(Duration.ofMinutes(1)).sync().counts()).isEqualTo(new Counts(3, 2, 0, 0, 0, 1, 0));
        assertThat(scene.mapping(2).status()).isEqualTo(Status.INVALID);
        assertThat(scene.mapping(2).statusReason()).isEqualTo("The company was not found in Autotask on 2026-03-02 "
                + "and again on 2026-03-02: deleted, or out of the API user's sight.");
        assertThat(scene.mapping(2).version()).isEqualTo(3);
    }

    @Test
    void letsACompanyComeBackFromAnyStatus() {
        var scene = new SyncScene(30).lost(1).inactive(2);
        scene.sync();

        assertThat(scene.after(HOUR).back(1).renamed(2, "Fabrikam").sync().counts())
                .isEqualTo(new Counts(30, 28, 1, 1, 0, 0, 0));
        assertThat(scene.mapping(1).status()).isEqualTo(Status.OK);
        assertThat(scene.mapping(2).status()).isEqualTo(Status.RENAMED);
    }

    @Test
    void asksOnceMoreBeforeItBelievesAnAbsence() {
        var scene = new SyncScene(3);

        assertThat(scene.sync(first(Fault.FEWER_ROWS)).counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0, 0));
        assertThat(scene.mapping(3).status()).isEqualTo(Status.OK);
    }

    @ParameterizedTest
    @EnumSource(names = {"BLIND", "FOREIGN_ROWS", "FAIL_BEFORE", "RATE_LIMITED"})
    void writesNothingOfAnAnswerThatIsNotTrusted(Fault fault) {
        var scene = new SyncScene(3).renamed(1, "New").lost(2);

        var report = scene.sync(first(fault));

        assertThat(report.counts()).isEqualTo(new Counts(3, 0, 0, 0, 0, 0, 3));
        assertThat(report.end()).isEqualTo(End.FAILED);
        assertThat(report.failure()).isNotNull();
        assertThat(report.finished()).isFalse();
        assertThat(scene.mapping(1).companyName()).isEqualTo("Company 1");
        assertThat(scene.mapping(2).status()).isEqualTo(Status.OK);
        assertThat(scene.signals.all()).containsExactly(Signal.SYNC_FAILED);
    }

    @Test
    void keepsEarlierTrustedBatchesOfARunThatFails() {
        var scene = new SyncScene(201).renamed(1, "New").lost(2);

        var report = scene.sync(nth(2, Fault.BLIND));

        assertThat(report.counts()).isEqualTo(new Counts(201, 198, 1, 0, 0, 0, 2));
        assertThat(scene.mapping(1).status()).isEqualTo(Status.RENAMED);
        assertThat(scene.mapping(2).status()).isEqualTo(Status.OK);
    }

    @Test
    void goesOnWhereARunWasCutShort() {
        var scene = new SyncScene(401).lost(1);

        var cut = scene.sync(slow(scene), Duration.ofSeconds(20));
        assertThat(cut.end()).isEqualTo(End.OUT_OF_TIME);
        assertThat(cut.finished()).isFalse();
        assertThat(scene.mapping(1).status()).isEqualTo(Status.OK);

        var rest = scene.sync();
        assertThat(cut.counts().unchanged() + rest.counts().unchanged()).isEqualTo(400);
        assertThat(rest.finished()).isTrue();
        assertThat(scene.mapping(1).status()).isEqualTo(Status.MISSING);
    }

    @Test
    void asksOnceForEveryTwoHundred() {
        var queries = new AtomicInteger();
        var scene = new SyncScene(401);

        scene.sync(call -> {
            queries.addAndGet(call == Call.ASK_COMPANIES ? 1 : 0);
            return Fault.NONE;
        });

        assertThat(queries).hasValue(3);
    }

    @Test
    void leavesAMappingThatAnOperatorChangesMeanwhile() {
        var scene = new SyncScene(3).renamed(2, "New");
        var edited = SampleMappings.mapping(SyncScene.customer(2), new CompanyId(77), "Another", Status.OK, 2);

        var report = scene.sync(call -> {
            if (call == Call.ASK_COMPANIES) {
                scene.storage.save(edited);
            }
            return Fault.NONE;
        });

        assertThat(report.counts()).isEqualTo(new Counts(3, 2, 0, 0, 0, 0, 1));
        assertThat(scene.mapping(2)).isEqualTo(edited);
    }

    @Test
    void marksWhatIsLeftAfterARunThatDiedWhileMarking() {
        var scene = new SyncScene(30).lost(1, 2);
        var died = catchThrowable(() -> scene.sync(dyingAt(Call.WRITE_MAPPING, 29)));
        assertThat(died).isInstanceOf(ProcessDied.class);

        assertThat(scene.sync().counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0, 0));
        assertThat(scene.mapping(1).status()).isEqualTo(Status.MISSING);
        assertThat(scene.mapping(2).status()).isEqualTo(Status.MISSING);
    }

    @Test
    void leavesHalfOfTheHourlyRequestsToOthers() {
        var scene = new SyncScene(1);
        scene.desk.requests(5_000);

        assertThat(scene.sync().end()).isEqualTo(End.BUDGET_SPENT);
    }

    @Test
    void doesNotAskUnlessTheTenantIsSetUp() {
        assertThat(shut(scene -> scene.storage.save(new Credentials(Samples.SECRET, false, Samples.DATABASE, 2))))
                .isEqualTo(End.CONNECTION_UNTESTED);
        assertThat(shut(scene -> scene.storage.save(disabled()))).isEqualTo(End.DISABLED);
        assertThat(shut(scene -> scene.storage.save(new Breaker(Samples.SECRET, scene.time.instant()))))
                .isEqualTo(End.CREDENTIALS_REJECTED);
    }

    @Test
    void opensTheBreakerWhereTheCredentialsAreRejected() {
        var scene = new SyncScene(1);

        assertThat(scene.sync(first(Fault.CREDENTIALS_REJECTED)).end()).isEqualTo(End.CREDENTIALS_REJECTED);
        assertThat(scene.storage.breaker(Samples.SECRET).isOpen()).isTrue();
    }

    private static End shut(Consumer<SyncScene> change) {
        var scene = new SyncScene(1);
        change.accept(scene);
        var report = scene.sync();
        assertThat(scene.mapping(1).synced().at()).isBefore(scene.time.instant());
        return report.end();
    }

    private static Settings disabled() {
        var on = Samples.SETTINGS;
        return new Settings(on.database(), 2, false, on.environment(), on.errorFields(), on.warningFields(), on.dueIn(),
                on.closedStatuses(), on.objectsInDescription());
    }

    private static Faults first(Fault fault) {
        return nth(1, fault);
    }

    private static Faults nth(int number, Fault fault) {
        var asked = new AtomicInteger();
        return call -> call == Call.ASK_COMPANIES && asked.incrementAndGet() == number ? fault : Fault.NONE;
    }

    private static Faults dyingAt(Call what, int number) {
        var calls = new AtomicInteger();
        return call -> call == what && calls.incrementAndGet() == number ? Fault.DIE_AFTER : Fault.NONE;
    }

    private static Faults slow(SyncScene scene) {
        return call -> {
            scene.time.advance(call == Call.ASK_COMPANIES ? Duration.ofSeconds(8) : Duration.ZERO);
            return Fault.NONE;
        };
    }
}
