package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketRead;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class AutotaskConnectionsTest {
    private static final String RETRY_ALL = "jdk.httpclient.enableAllMethodRetry";
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(strings = {"true", "", "false"})
    void refusesToStartWhereThePostWouldBeRetried(String value) {
        System.setProperty(RETRY_ALL, value);
        try {
            assertThatThrownBy(() -> new Desk(URI.create("http://127.0.0.1:9/")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(RETRY_ALL);
        } finally {
            System.clearProperty(RETRY_ALL);
        }
    }

    @Test
    void callsOneAfterTheOtherOverOneConnection() {
        try (var stub = Stub.running(Stub.json(200, "{\"item\":null}"))) {
            var desk = new Desk(stub.api()).open();

            assertThat(desk.ticket(new TicketId(1), LIMIT)).isEqualTo(new TicketRead.Absent());
            assertThat(desk.ticket(new TicketId(2), LIMIT)).isEqualTo(new TicketRead.Absent());
            assertThat(stub.accepted()).isEqualTo(1);
        }
    }

    @Test
    void connectsAnewAfterItForgot() {
        try (var stub = Stub.running(Stub.json(200, "{\"item\":null}"))) {
            var wired = new Desk(stub.api());
            var desk = wired.open();
            wired.connections.forget();
            desk.ticket(new TicketId(1), LIMIT);

            wired.connections.forget();

            assertThat(desk.ticket(new TicketId(2), LIMIT)).isEqualTo(new TicketRead.Absent());
            assertThat(stub.accepted()).isEqualTo(2);
        }
    }

    @Test
    void tellsThatTheEntryPointIsOverridden() {
        var observer = new Desk(URI.create("http://127.0.0.1:9/"));
        observer.overrides.clear();

        assertThat(new AutotaskConnections(AutotaskSettings.STANDARD, observer).client()).isNotNull();
        assertThat(observer.overrides).isEmpty();
    }

    @Test
    void warmsUpWithACallThatCarriesNoSecret() {
        try (var stub = Stub.running(Stub.json(500, "whatever"))) {
            new Desk(stub.api()).warmUp().run();

            assertThat(stub.seen().getFirst().line()).isEqualTo("GET /ATServicesRest/versioninformation HTTP/1.1");
            assertThat(stub.seen().getFirst().headers().toString()).doesNotContainIgnoringCase("canary");
        }
    }

    @Test
    void warmsUpForTwoSecondsAtMost() {
        var never = new CountDownLatch(1);
        try (var stub = Stub.running((_, _) -> never.await())) {
            var startedAt = System.nanoTime();

            new Desk(stub.api()).warmUp().run();

            assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(Duration.ofSeconds(4));
            never.countDown();
        }
    }
}
