package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.client.Answer.Received;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.DeskFailure.CredentialsRejected;
import io.backupchecks.autotask.domain.desk.DeskFailure.RateLimited;
import io.backupchecks.autotask.domain.desk.DeskFailure.Refused;
import io.backupchecks.autotask.domain.desk.DeskFailure.Unreachable;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadTableTest {
    private final ReadTable table = new ReadTable(new Messages(Stream.of()));

    @ParameterizedTest
    @EnumSource
    void judgesEveryStatusWithEveryKindOfBody(Bodies body) {
        IntStream.rangeClosed(100, 599)
                .filter(status -> status != 404 && !(status == 200 && body == Bodies.ID))
                .forEach(status -> assertThat(failure(status, body.content())).as("%s %s", status, body)
                        .isInstanceOf(expected(status, body)));
    }

    private static Class<? extends DeskFailure> expected(int status, Bodies body) {
        if (status == 429) {
            return RateLimited.class;
        }
        if (status == 401) {
            return CredentialsRejected.class;
        }
        if (status < 400) {
            return BadAnswer.class;
        }
        return status < 500 || body == Bodies.ERRORS ? Refused.class : Unreachable.class;
    }

    @Test
    void handsOnJsonForTheShapeToBeChecked() {
        assertThat(judge(200, Bodies.ID.content())).isInstanceOf(ReadOutcome.Json.class);
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatSomethingIsMissing(Bodies body) {
        assertThat(judge(404, body.content())).isInstanceOf(ReadOutcome.Missing.class);
    }

    @Test
    void aThreadThresholdIsNeverTakenForSomethingMissing() {
        assertThat(failure(404, Bodies.errors("thread threshold of 3 threads has been exceeded")))
                .isEqualTo(new RateLimited(Duration.ofSeconds(2)));
    }

    @Test
    void showsWhatAutotaskSays() {
        assertThat(failure(500, Bodies.errors("Unable to find limit in the Ticket Entity.")))
                .isEqualTo(new Refused(500, List.of("Unable to find limit in the Ticket Entity.")));
        assertThat(failure(500, Bodies.errors("IntegrationCode is invalid."))).isEqualTo(new CredentialsRejected());
    }

    @Test
    void takesWhatWasNotAnsweredForUnreachable() {
        assertThat(failure(new Answer.NotSent("no connection"))).isEqualTo(new Unreachable("no connection"));
        assertThat(failure(new Answer.Broken("broke off"))).isEqualTo(new Unreachable("broke off"));
    }

    @Test
    void doesNotTrustErrorsThatComeWithSuccess() {
        assertThat(failure(200, Bodies.ERRORS.content())).isEqualTo(new BadAnswer("status 200"));
        assertThat(failure(200, Content.tooLarge())).isEqualTo(new BadAnswer("status 200, the answer is too large"));
    }

    private DeskFailure failure(int status, Content content) {
        return failure(new Received(status, content, null));
    }

    private DeskFailure failure(Answer answer) {
        return ((ReadOutcome.Failed) table.judge(answer)).failure();
    }

    private ReadOutcome judge(int status, Content content) {
        return table.judge(new Received(status, content, null));
    }
}
