package io.backupchecks.autotask.configure;

import static io.backupchecks.autotask.configure.Caller.CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Credentials go in and never come out. */
class CredentialsTest {
    private final DemoTenant tenant = DemoTenant.start();
    private final int eventsBefore = tenant.standIns().dynamoDb().count("AuditEvents");
    private final Caller admin = Caller.of(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void theUserIsShownMaskedAndTheRestNever() {
        var shown = admin.get(CREDENTIALS);

        assertThat(shown.json().path("userName").asString()).isEqualTo("a***@provider.example");
        assertThat(shown.json().path("proven").asBoolean()).isTrue();
        assertThat(shown.json().propertyNames())
                .containsExactlyInAnyOrder("present", "proven", "userName", "changedAt");
    }

    @Test
    void changedCredentialsAreUntestedUnderANewVersion() {
        var before = admin.get(CREDENTIALS).header("ETag");
        var put = admin.put(CREDENTIALS, Caller.NEW_CREDENTIALS);
        var shown = admin.get(CREDENTIALS);

        assertThat(put.status()).isEqualTo(204);
        assertThat(put.body()).isEmpty();
        assertThat(shown.header("ETag")).isEqualTo(put.header("ETag")).isNotEqualTo(before);
        assertThat(shown.json().path("proven").asBoolean()).isFalse();
        assertThat(shown.json().path("userName").asString()).isEqualTo("c***@sandbox.example");
        assertThat(tenant.standIns().dynamoDb().count("AuditEvents")).isEqualTo(eventsBefore + 1);
        assertThat(tenant.standIns().items()).anyMatch(item -> item.contains("CREDENTIALS_CHANGED")
                && item.contains("User name, secret and tracking identifier changed; untested."));
    }

    @Test
    void aFirstWriteDoesNotReplaceWhatIsThere() {
        var put = admin.sent(
                admin.event("PUT", CREDENTIALS).withHeader("If-None-Match", "*").withJson(Caller.NEW_CREDENTIALS));

        assertThat(put.status()).isEqualTo(412);
        assertThat(admin.get(CREDENTIALS).json().path("proven").asBoolean()).isTrue();
    }

    @Test
    void theyAppearInNoAnswerLineOrItem() {
        var answers = List.of(admin.put(CREDENTIALS, Caller.NEW_CREDENTIALS).event().toString(),
                admin.get(CREDENTIALS).event().toString(),
                admin.put(CREDENTIALS, Caller.NEW_CREDENTIALS.replace("{", "{\"x\": 1,")).event().toString(),
                admin.put(CREDENTIALS, Caller.NEW_CREDENTIALS.replace("canary-secret-1", "canary-secret-1\u00fc"))
                        .event()
                        .toString());

        for (var text : List.of(String.join("", answers), String.join("", tenant.lines()),
                tenant.standIns().dynamoDb().everything())) {
            assertThat(text).doesNotContain("canary-secret-1", "canary-code-1", "canary-user");
        }
    }

    @Test
    void theRequestPrintsNothing() {
        assertThat(new CredentialsRequest("user", "secret", "code")).hasToString("CredentialsRequest[***]");
    }
}
