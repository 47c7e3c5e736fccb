package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.client.Answer.Received;
import io.backupchecks.autotask.client.WriteOutcome.Confirmed;
import io.backupchecks.autotask.client.WriteOutcome.Not;
import io.backupchecks.autotask.domain.desk.Unconfirmed.CredentialsRejected;
import io.backupchecks.autotask.domain.desk.Unconfirmed.NotSent;
import io.backupchecks.autotask.domain.desk.Unconfirmed.RateLimited;
import io.backupchecks.autotask.domain.desk.Unconfirmed.Refused;
import io.backupchecks.autotask.domain.desk.Unconfirmed.Unknown;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteTableTest {
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 405, 409, 413, 415, 422);

    private final WriteTable table = new WriteTable(new Messages(Stream.of()));

    @ParameterizedTest
    @EnumSource
    void judgesEveryStatusWithEveryKindOfBody(Bodies body) {
        IntStream.rangeClosed(100, 599)
                .forEach(status -> assertThat(judge(status, body.content())).as("%s %s", status, body)
                        .isInstanceOf(expected(status, body)));
    }

    private static Class<?> expected(int status, Bodies body) {
        if (body == Bodies.ID && (status == 200 || status == 201)) {
            return Confirmed.class;
        }
        if (status == 429) {
            return RateLimited.class;
        }
        if (status == 401) {
            return CredentialsRejected.class;
        }
        var refused = REFUSED.contains(status) || (body == Bodies.ERRORS && status >= 400);
        return refused ? Refused.class : Unknown.class;
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void takesTheIdOfWhatWasWritten(int status) {
        assertThat(judge(status, Bodies.ID.content())).isEqualTo(new Confirmed(43_181));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "43181", "{\"itemId\":null}", "{\"itemId\":0}", "{\"itemId\":-1}",
            "{\"itemId\":\"43181\"}", "{\"itemId\":1.5}", "{\"itemId\":true}", "{\"itemId\":[43181]}",
            "{\"itemId\":99999999999999999999}", "{\"itemId\":1,\"itemId\":2}", "{\"itemId\":1} {}",
            "{\"item\":{\"itemId\":1}}", "{\"itemId\":1"})
    void doesNotBelieveAnythingElseToBeAnId(String body) {
        assertThat(judge(200, Bodies.content(body))).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @FieldSource("REJECTIONS")
    void believesARejectionThatComesAsServerError(String text) {
        assertThat(judge(500, Bodies.errors(text.replace("\"", "\\\""))))
                .isEqualTo(new Refused(500, List.of(text), true));
    }

    static final List<String> REJECTIONS = ObservedTexts.REJECTIONS;

    @ParameterizedTest
    @FieldSource("FAULTS")
    void doesNotBelieveAFaultToBeARejection(String text) {
        assertThat(judge(500, Bodies.errors(text))).isInstanceOf(Unknown.class);
    }

    static final List<String> FAULTS = ObservedTexts.FAULTS;

    @Test
    void aFaultAmongRejectionsIsStillAFault() {
        var content = Bodies.content("{\"errors\":[\"queueID is required\",\"Execution Timeout Expired.\"]}");

        assertThat(judge(500, content)).isInstanceOf(Unknown.class);
    }

    @Test
    void readsErrorsThatAreObjects() {
        var content = Bodies.content("{\"errors\":[{\"message\":\"queueID is required\"},\"second\"]}");

        assertThat(judge(500, content)).isEqualTo(new Refused(500, List.of("queueID is required", "second"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"errors\":[]}", "{\"errors\":\"queueID is required\"}", "{\"errors\":[1]}",
            "{\"errors\":[\"queueID is required\",null]}", "{\"errors\":[{\"text\":\"queueID is required\"}]}",
            "{\"errors\":null}", "{\"Errors\":[\"queueID is required\"]}",
            "{\"Message\":\"An error has occurred.\"}"})
    void takesOnlyAWellFormedListOfErrorsForARejection(String body) {
        assertThat(judge(500, Bodies.content(body))).isInstanceOf(Unknown.class);
    }

    @Test
    void showsTheFrameworksOwnMessage() {
        var content = Bodies.content("{\"Message\":\"The requested resource does not support http method 'POST'.\"}");

        assertThat(judge(405, content)).isEqualTo(
                new Refused(405, List.of("The requested resource does not support http method 'POST'."), false));
    }

    @ParameterizedTest
    @MethodSource
    void waitsAsLongAsTheLimitNeeds(Wait wait) {
        var received = new Received(wait.status(), Bodies.errors(wait.text()),
                RetryAfter.header(java.util.Optional.ofNullable(wait.header())));

        assertThat(judge(received)).isEqualTo(new RateLimited(Duration.ofSeconds(wait.seconds())));
    }

    record Wait(int status, String text, @org.jspecify.annotations.Nullable String header, int seconds) {}

    static List<Wait> waitsAsLongAsTheLimitNeeds() {
        return List.of(new Wait(429, "hourly limit", null, 60),
                new Wait(429, "hourly limit", "17", 17),
                new Wait(429, "hourly limit", " 18 ", 18),
                new Wait(429, "hourly limit", "0", 1),
                new Wait(429, "hourly limit", "601", 600),
                new Wait(429, "hourly limit", "999999999", 600),
                new Wait(429, "hourly limit", "99999999999999999999", 60),
                new Wait(429, "hourly limit", "-5", 60),
                new Wait(429, "hourly limit", "Wed, 21 Oct 2026 07:28:00 GMT", 60),
                new Wait(429, "thread threshold of 3 threads has been exceeded", "30", 2),
                new Wait(500, "Thread Threshold of 3 threads has been exceeded", null, 2),
                new Wait(500, "Itgenatr005", null, 2),
                new Wait(503, "code ITGENATR005: try again later", "9", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IntegrationCode is invalid.", "integrationcode  is invalid",
            "Integration code is invalid"})
    void takesARefusedTrackingIdentifierForRejectedCredentials(String text) {
        assertThat(judge(500, Bodies.errors(text))).isEqualTo(new CredentialsRejected());
    }

    @Test
    void keepsApartWhatWasNeverSentAndWhatWasNeverAnswered() {
        assertThat(judge(new Answer.NotSent("no connection"))).isEqualTo(new NotSent("no connection"));
        assertThat(judge(new Answer.Broken("broke off"))).isEqualTo(new Unknown("broke off"));
    }

    @Test
    void doesNotTrustAnAnswerThatIsTooLargeOrTooDeep() {
        var deep = "{\"itemId\":1,\"x\":" + "[".repeat(40) + "]".repeat(40) + "}";

        assertThat(judge(200, Content.tooLarge())).isEqualTo(new Unknown("status 200, the answer is too large"));
        assertThat(judge(200, Bodies.content(deep))).isEqualTo(new Unknown("status 200, the answer is not JSON"));
    }

    private Object judge(int status, Content content) {
        return judge(new Received(status, content, null));
    }

    private Object judge(Answer answer) {
        return switch (table.judge(answer)) {
            case Confirmed confirmed -> confirmed;
            case Not(var why) -> why;
        };
    }
}
