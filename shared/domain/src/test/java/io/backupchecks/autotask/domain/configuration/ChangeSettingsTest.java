package io.backupchecks.autotask.domain.configuration;

import static io.backupchecks.autotask.domain.configuration.Office.whatever;
import static io.backupchecks.autotask.domain.configuration.Office.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.TicketFields;
import io.backupchecks.autotask.domain.testing.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeSettingsTest {
    private static final Resolving ALLOWED = new Resolving(true, 3, 2);

    private final Office office = new Office();

    @Test
    void theFirstSettingsAreVersionOneOfTheDatabaseInUse() {
        connect(Samples.CREDENTIALS);
        var change = office.changeSettings.change(wish(Resolving.FORBIDDEN), Optional::isEmpty, Office.ADMIN);

        assertThat(change).isInstanceOfSatisfying(SettingsChange.Changed.class, changed -> {
            assertThat(changed.settings().version()).isEqualTo(1);
            assertThat(office.storage.settings(Samples.DATABASE)).contains(changed.settings());
        });
    }

    @Test
    void theEventTellsOldAndNewValues() {
        connect(Samples.CREDENTIALS);
        office.storage.save(Samples.SETTINGS);
        office.changeSettings.change(wish(Resolving.FORBIDDEN), whatever(), Office.ADMIN);

        assertThat(office.storage.events()).singleElement()
                .satisfies(event -> assertThat(event.detail()).isEqualTo(
                        "enabled true -> false; environment SANDBOX -> PRODUCTION; objects in description 20 -> 7; "
                                + "API logging BASIC -> OFF."));
    }

    @Test
    void whatWasDecidedOnAnotherVersionIsRefused() {
        connect(Samples.CREDENTIALS);
        office.storage.save(Samples.SETTINGS);
        var change = office.changeSettings.change(wish(Resolving.FORBIDDEN), Optional::isEmpty, Office.ADMIN);

        assertThat(change).isEqualTo(new SettingsChange.Stale(Optional.of(Samples.SETTINGS)));
    }

    @Test
    void theLoserOfARaceChangesNothing() {
        connect(Samples.CREDENTIALS);
        Seen<Settings> raced = _ -> office.storage.save(Samples.SETTINGS);
        var change = office.changeSettings.change(wish(Resolving.FORBIDDEN), raced, Office.ADMIN);

        assertThat(change).isEqualTo(new SettingsChange.Stale(Optional.of(Samples.SETTINGS)));
        assertThat(office.storage.events()).isEmpty();
    }

    @Test
    void withoutAPassedTestThereIsNoDatabaseToWhichSettingsBelong() {
        assertThat(change(Resolving.FORBIDDEN)).isEqualTo(new SettingsChange.ConnectionUntested());
        connect(new Credentials(Samples.SECRET, false, Samples.DATABASE, 1));
        assertThat(change(Resolving.FORBIDDEN)).isEqualTo(new SettingsChange.ConnectionUntested());
        assertThat(office.fields.calls()).isZero();
    }

    @Test
    void whereTheListsAreNotKnownNothingIsChanged() {
        connect(Samples.CREDENTIALS);
        office.fields.failWith(new DeskFailure.Unreachable("no answer"));

        assertThat(change(Resolving.FORBIDDEN)).isEqualTo(new SettingsChange.ReferenceDataUnavailable());
    }

    @ParameterizedTest
    @CsvSource({"secret-version-1, true, true", "secret-version-1, false, false", "secret-version-0, true, false"})
    void resolvingNeedsAProofWithThePresentCredentials(String secret, boolean readsTimeEntries, boolean allowed) {
        connect(Samples.CREDENTIALS);
        assertThat(change(ALLOWED)).isEqualTo(new SettingsChange.ValidationRequired());
        office.storage.save(new ConnectionProof(Samples.DATABASE, new SecretVersion(secret), office.time.instant(),
                readsTimeEntries ? office.time.instant() : null));

        assertThat(change(ALLOWED) instanceof SettingsChange.Changed).isEqualTo(allowed);
    }

    @Test
    void everyFlawIsNamed() {
        var data = office.referenceData;
        connect(Samples.CREDENTIALS);
        var change = office.changeSettings.change((database, version) -> flawed(database), whatever(), Office.ADMIN);

        assertThat(data.view(false, Office.ADMIN)).isInstanceOf(ReferenceDataView.Known.class);
        assertThat(change).isEqualTo(new SettingsChange.Unacceptable(
                List.of(new Flaw(Flaw.Setting.QUEUE, "is inactive in this tenant: 29682834"),
                        new Flaw(Flaw.Setting.ERROR_PRIORITY, "is no value of this tenant: 77"),
                        new Flaw(Flaw.Setting.SUB_ISSUE_TYPE, "does not belong to the issue type"))));
    }

    @Test
    void whatIsKnownIsReadAgainAfterADayAndOnRequest() {
        connect(Samples.CREDENTIALS);
        office.referenceData.view(false, Office.ADMIN);
        office.referenceData.view(false, Office.ADMIN);
        assertThat(office.fields.calls()).isEqualTo(2);

        office.referenceData.view(true, Office.ADMIN);
        assertThat(office.fields.calls()).isEqualTo(4);

        office.time.advance(Duration.ofDays(1));
        office.referenceData.view(false, Office.ADMIN);
        assertThat(office.fields.calls()).isEqualTo(6);
    }

    @Test
    void rejectedCredentialsOpenTheBreakerAndNothingMoreIsAsked() {
        connect(Samples.CREDENTIALS);
        office.fields.failWith(new DeskFailure.CredentialsRejected());
        assertThat(office.referenceData.view(true, Office.ADMIN)).isInstanceOf(ReferenceDataView.Unavailable.class);
        office.referenceData.view(true, Office.ADMIN);

        assertThat(office.storage.breaker(Samples.SECRET).isOpen()).isTrue();
        assertThat(office.fields.calls()).isEqualTo(1);
    }

    private SettingsChange change(Resolving resolving) {
        return office.changeSettings.change(wish(resolving), whatever(), Office.ADMIN);
    }

    private void connect(Credentials credentials) {
        office.storage.save(credentials);
        office.storage.save(Samples.ZONE);
    }

    private static Settings flawed(Database database) {
        var sample = Samples.SETTINGS;
        var fields = new TicketFields(29_682_834, 1, 77, 11, 136, 3, 4, 8);
        return new Settings(database, 1, true, sample.environment(), fields, sample.warningFields(), sample.dueIn(),
                sample.closedStatuses(), 7);
    }
}
