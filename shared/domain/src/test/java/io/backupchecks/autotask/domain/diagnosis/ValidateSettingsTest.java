package io.backupchecks.autotask.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.configuration.ReadReferenceData;
import io.backupchecks.autotask.domain.desk.EntityInformation;
import io.backupchecks.autotask.domain.desk.ReferenceDataRead;
import io.backupchecks.autotask.domain.breaker.RejectedCredentials;
import io.backupchecks.autotask.domain.diagnosis.Check.Outcome;
import io.backupchecks.autotask.domain.diagnosis.Check.Subject;
import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsStore;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.LastRefusal;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Picklist;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Value;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Usage;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.testing.InMemoryServiceDesk;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.RaisedSignals;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidateSettingsTest {
    private final VirtualTime time = new VirtualTime();
    private final InMemoryStorage storage = new InMemoryStorage(time).prepared();
    private final ScriptedProbe probe = new ScriptedProbe();
    private final Lists lists = new Lists();
    private Instant addedAt = time.instant();

    @Test
    void aTenantThatFitsPasses() {
        storage.save(new ConnectionProof(Samples.DATABASE, Samples.SECRET, time.instant(), null));
        var diagnosis = validated();

        assertThat(diagnosis.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(storage.proof(Samples.DATABASE)).get()
                .extracting(ConnectionProof::readsTimeEntries)
                .isEqualTo(true);
        assertThat(storage.usage(Samples.DATABASE)).isEqualTo(new Usage(7, 10_000, Instant.EPOCH));
        assertThat(storage.events()).singleElement()
                .extracting(AuditEvent::kind, AuditEvent::detail)
                .containsExactly(AuditEvent.Kind.SETTINGS_VALIDATED, "Outcome: passed.");
    }

    @Test
    void untestedCredentialsAreNotUsed() {
        storage.save(new Credentials(new SecretVersion("next"), false, Samples.DATABASE, 2));

        assertThat(validate()).isEqualTo(new SettingsValidated.ConnectionUntested());
        assertThat(probe.calls).isEmpty();
    }

    @Test
    void aRefusedLoginStopsEverythingAndOpensTheBreaker() {
        probe.rights.put(Entity.TIME_ENTRIES, new Probed.Failed<>(new Trouble.LoginRefused()));
        var diagnosis = validated();

        assertThat(probe.calls).containsExactly("zone 0", "Tickets", "TicketNotes", "TimeEntries");
        assertThat(lists.reads).isZero();
        assertThat(storage.breaker(Samples.SECRET).isOpen()).isTrue();
        assertThat(check(diagnosis, Subject.PICKLIST_VALUES).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(validate()).isEqualTo(new SettingsValidated.ConnectionUntested());
    }

    @Test
    void whatIsRequiredAndNotGivenIsNamed() {
        lists.required = List.of("companyID", "Title", "source", "billingCodeID", "purchaseOrderNumber");

        assertThat(check(validated(), Subject.REQUIRED_FIELDS).detail())
                .contains("tickets do not have: billingCodeID, purchaseOrderNumber.");
    }

    @Test
    void withoutCompleteNothingCanBeClosed() {
        lists.complete = new Value(5, "Complete", false, null);

        assertThat(check(validated(), Subject.CLOSED_STATUSES).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void halfOfTheHourAndNineTenthsAreWarnings() {
        assertUsage(4_999, Outcome.PASSED, "4999 of 10000 requests of this hour are used.");
        assertUsage(5_000, Outcome.WARNING, "The name sync waits");
        assertUsage(9_000, Outcome.WARNING, "Open outcomes are not looked after");
    }

    @Test
    void theUseOfAnotherTenantIsNotRecorded() {
        probe.zones.set(0, new Probed.Given<>(new Zone(new Database(77), Samples.ZONE.api(), Samples.ZONE.web())));
        validated();

        assertThat(storage.usage(Samples.DATABASE)).isEqualTo(Usage.NONE);
    }

    @Test
    void aUseThatIsNotToldIsAFailure() {
        probe.usage = new Probed.Failed<>(new Trouble.NoConnection("timed out"));

        assertThat(check(validated(), Subject.HOURLY_USAGE).detail()).contains("timed out");
    }

    @Test
    void theLastRefusalIsQuoted() {
        assertThat(check(validated(), Subject.CATEGORY_RULES).detail()).doesNotContain("refusal");
        storage.save(Samples.DATABASE,
                new LastRefusal(Instant.parse("2026-02-03T04:05:06.789Z"), List.of("queueID is required", "Sorry.")));

        var rules = check(validated(), Subject.CATEGORY_RULES);
        assertThat(rules.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(rules.detail())
                .endsWith(" Its last refusal, of 2026-02-03T04:05:06Z: queueID is required Sorry.");
    }

    @Test
    void aSecretOfAYearIsOld() {
        addedAt = time.instant().minus(Duration.ofDays(365)).plusSeconds(1);
        assertThat(check(validated(), Subject.SECRET_AGE).outcome()).isEqualTo(Outcome.PASSED);
        addedAt = addedAt.minusSeconds(1);
        assertThat(check(validated(), Subject.SECRET_AGE).outcome()).isEqualTo(Outcome.WARNING);
    }

    private void assertUsage(int requests, Outcome outcome, String words) {
        probe.usage = new Probed.Given<>(new Usage(requests, 10_000, time.instant()));
        var check = check(validated(), Subject.HOURLY_USAGE);

        assertThat(check.outcome()).isEqualTo(outcome);
        assertThat(check.detail()).contains(words);
    }

    private Diagnosis validated() {
        return validate() instanceof SettingsValidated.Done(var diagnosis) ? diagnosis : new Diagnosis(List.of());
    }

    private SettingsValidated validate() {
        var referenceData = new ReadReferenceData(storage, lists, new InMemoryServiceDesk(time),
                new RejectedCredentials(storage, storage, new RaisedSignals(), time), time);
        return new ValidateSettings(storage, storage, _ -> probe, referenceData, store(), storage, storage, storage,
                time)
                .validate(Samples.caller(Role.ADMIN), time.invocation());
    }

    private ApiCredentialsStore store() {
        return new ApiCredentialsStore() {
            @Override
            public SecretVersion add(ApiCredentials credentials) {
                throw new IllegalStateException("a validation stores no credentials");
            }

            @Override
            public Instant addedAt(SecretVersion version) {
                return addedAt;
            }
        };
    }

    private static Check check(Diagnosis diagnosis, Subject subject) {
        return diagnosis.checks().stream().filter(check -> check.subject() == subject).findFirst().orElseThrow();
    }

    /** The lists of a tenant that fits the sample settings, and what a test changes in them. */
    private static final class Lists implements EntityInformation {
        private List<String> required = List.of("title", "companyID", "status", "priority");
        private Value complete = new Value(5, "Complete", true, null);
        private int reads;

        @Override
        public ReferenceDataRead ticketFields(Credentials credentials, Zone zone, Duration limit) {
            reads++;
            return found(zone, List.of(list("queueID", 29_682_833), list("priority", 2, 3), list("issueType", 10),
                    new Picklist("subIssueType", List.of(new Value(136, "Child", true, 10))),
                    list("ticketCategory", 3), list("ticketType", 4), list("source", 8),
                    new Picklist("status", List.of(new Value(1, "New", true, null), complete))));
        }

        @Override
        public ReferenceDataRead noteFields(Credentials credentials, Zone zone, Duration limit) {
            return found(zone, List.of(list("noteType", 3)));
        }

        private ReferenceDataRead found(Zone zone, List<Picklist> picklists) {
            return new ReferenceDataRead.Found(
                    new ReferenceData(zone.database(), Instant.EPOCH, 255, 8_000, picklists, required));
        }

        private static Picklist list(String field, int... ids) {
            return new Picklist(field,
                    java.util.Arrays.stream(ids).mapToObj(id -> new Value(id, "Value " + id, true, null)).toList());
        }
    }
}
