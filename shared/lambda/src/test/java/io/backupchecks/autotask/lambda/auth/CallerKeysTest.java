package io.backupchecks.autotask.lambda.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import io.backupchecks.autotask.lambda.testing.TestKey;
import io.backupchecks.autotask.lambda.testing.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerKeysTest {
    private final TestKey one = TestKey.named("one");
    private final TestKey two = TestKey.named("two");

    @Test
    void readsIssuerAudienceAndKeys() {
        var keys = TestTokens.keysOf(List.of(one, two));

        assertThat(keys.issuer()).isEqualTo(new Issuer(TestTokens.ISSUER));
        assertThat(keys.audience()).isEqualTo(new Audience(TestTokens.AUDIENCE));
        assertThat(keys.key("one")).contains(one.pair().toPublicJWK());
        assertThat(keys.key("two")).contains(two.pair().toPublicJWK());
        assertThat(keys.key("three")).isEmpty();
    }

    @Test
    void readsKeysThatAreGivenAsText() {
        var text = "{\\\"keys\\\":[" + one.publicJwk().replace("\"", "\\\"") + "]}";

        var keys = CallerKeys.parse("{\"issuer\":\"i\",\"audience\":\"a\",\"keys\":\"" + text + "\"}");

        assertThat(keys.key("one")).isPresent();
    }

    @Test
    void readsHowLongAuditEventsAreKept() {
        var stored = "{\"issuer\":\"i\",\"audience\":\"a\",\"keys\":{\"keys\":[]}%s}";

        assertThat(CallerKeys.parse(stored.formatted(",\"auditRetentionDays\":30")).auditRetention()).hasDays(30);
        assertThat(CallerKeys.parse(stored.formatted("")).auditRetention()).hasDays(400);
    }

    @Test
    void keepsOnlyThePublicHalf() {
        var keys = KeySet.of(List.of(one.pair()));

        assertThat(keys.find("one")).get().matches(key -> !key.isPrivate());
    }

    @Test
    void passesOverKeysThatCannotVerifyEs256() throws JOSEException {
        var otherCurve = new ECKeyGenerator(Curve.P_384).keyID("curve").generate();
        var forEncryption = new ECKeyGenerator(Curve.P_256).keyID("use").keyUse(KeyUse.ENCRYPTION).generate();
        var nameless = new ECKeyGenerator(Curve.P_256).generate();
        var shared = new OctetSequenceKeyGenerator(256).keyID("shared").generate();

        var keys = KeySet.of(List.of(otherCurve, forEncryption, nameless, shared, one.pair()));

        assertThat(keys.find("curve")).isEmpty();
        assertThat(keys.find("use")).isEmpty();
        assertThat(keys.find("shared")).isEmpty();
        assertThat(keys.find("one")).isPresent();
    }

    @Test
    void refusesTwoKeysOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestTokens.keysOf(List.of(one, TestKey.named("one"))))
                .withMessage("two caller keys share a kid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hush-hush", "[]", "{}", "{\"issuer\":\"i\"}", "{\"issuer\":\"i\",\"audience\":\"a\"}",
            "{\"issuer\":\"\",\"audience\":\"a\",\"keys\":{\"keys\":[]}}",
            "{\"issuer\":\"i\",\"audience\":7,\"keys\":{\"keys\":[]}}",
            "{\"issuer\":\"i\",\"audience\":\"a\",\"keys\":{}}",
            "{\"issuer\":\"i\",\"audience\":\"a\",\"keys\":{\"keys\":[]},\"auditRetentionDays\":0}",
            "{\"issuer\":\"i\",\"audience\":\"a\",\"keys\":{\"keys\":[]},\"auditRetentionDays\":\"long\"}",
            "{\"issuer\":\"i\",\"audience\":\"a\",\"keys\":\"hush-hush\"}"})
    void refusesAnotherFormWithoutQuotingIt(String stored) {
        assertThatIllegalArgumentException().isThrownBy(() -> CallerKeys.parse(stored))
                .withMessage("the caller keys are not of the form {issuer, audience, keys, auditRetentionDays}")
                .withNoCause();
    }
}
