package io.backupchecks.autotask.domain.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.testing.Samples;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeCredentialsTest {
    private static final ApiCredentials WANTED = new ApiCredentials("anna@sandbox.example", new Secret("canary-secret"),
            new Secret("canary-code"));

    private final Office office = new Office();

    @Test
    void theFirstOnesBelongToNoTenantYet() {
        var change = office.changeCredentials.change(WANTED, Optional::isEmpty, Office.ADMIN);

        var expected = new Credentials(new SecretVersion("added-1"), false, Database.NONE, 1);
        assertThat(change).isEqualTo(new CredentialsChange.Changed(expected));
        assertThat(office.storage.credentials()).contains(expected);
    }

    @Test
    void laterOnesAreUntestedInTheDatabaseInUse() {
        office.storage.save(Samples.CREDENTIALS);
        office.changeCredentials.change(WANTED, Office.whatever(), Office.ADMIN);

        assertThat(office.storage.credentials())
                .contains(new Credentials(new SecretVersion("added-1"), false, Samples.DATABASE, 2));
    }

    @Test
    void theEventSaysThatTheyChangedAndNotToWhat() {
        office.changeCredentials.change(WANTED, Office.whatever(), Office.ADMIN);

        assertThat(office.storage.events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(AuditEvent.Kind.CREDENTIALS_CHANGED);
            assertThat(event.database()).isEqualTo(Database.NONE);
            assertThat(event.actor().operator()).isEqualTo(Office.ADMIN.operator());
            assertThat(event.toString()).doesNotContain("canary", "anna@");
        });
    }

    @Test
    void nothingIsAddedForAChangeOfAnOlderVersion() {
        office.storage.save(Samples.CREDENTIALS);
        var change = office.changeCredentials.change(WANTED, Optional::isEmpty, Office.ADMIN);

        assertThat(change).isEqualTo(new CredentialsChange.Stale(Optional.of(Samples.CREDENTIALS)));
        assertThat(office.secrets).isEmpty();
    }

    @Test
    void theLoserOfARaceChangesNothing() {
        Seen<Credentials> raced = _ -> {
            office.storage.save(Samples.CREDENTIALS);
            return true;
        };
        var change = office.changeCredentials.change(WANTED, raced, Office.ADMIN);

        assertThat(change).isEqualTo(new CredentialsChange.Stale(Optional.of(Samples.CREDENTIALS)));
        assertThat(office.storage.events()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"anna@sandbox.example, a***@sandbox.example", "anna, a***", "@sandbox, @***", "a@b@c, a***@c"})
    void aUserNameIsMasked(String userName, String masked) {
        assertThat(ViewCredentials.masked(userName)).isEqualTo(masked);
    }
}
