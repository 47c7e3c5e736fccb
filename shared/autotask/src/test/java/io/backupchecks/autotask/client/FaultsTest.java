package io.backupchecks.autotask.client;

import static io.backupchecks.autotask.domain.desk.ServiceDesk.MarkerPlace.EXTERNAL_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.DeskFailure.Unreachable;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketPost;
import io.backupchecks.autotask.domain.desk.Unconfirmed.NotSent;
import io.backupchecks.autotask.domain.desk.Unconfirmed.Unknown;
import io.backupchecks.autotask.domain.desk.TicketRead;
import io.backupchecks.autotask.domain.desk.TicketSearch.NoLook;
import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class FaultsTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(400);

    @Nested
    class BeforeTheBodyIsAskedFor {
        @Test
        void aRefusedConnectionSendsNothing() throws IOException {
            assertThat(create(URI.create("http://127.0.0.1:" + freePort() + "/"), LIMIT))
                    .isEqualTo(new NotSent("no connection"));
        }

        @Test
        void anUnknownHostSendsNothing() {
            assertThat(create(URI.create("http://no-such-host.invalid/"), LIMIT))
                    .isEqualTo(new NotSent("the host is not known"));
        }

        @Test
        void aFailedHandshakeSendsNothing() {
            try (var stub = Stub.accepting(socket -> Stub.write(socket, Stub.whole(200, "{\"itemId\":1}")))) {
                assertThat(create(URI.create("https://127.0.0.1:" + stub.origin().getPort() + "/"), LIMIT))
                        .isEqualTo(new NotSent("no secure connection"));
            }
        }

        @Test
        void aHandshakeThatDoesNotEndInTimeSendsNothing() throws InterruptedException {
            var hungUp = new CountDownLatch(1);
            try (var stub = Stub.accepting(socket -> awaitEnd(socket, hungUp))) {
                assertThat(create(URI.create("https://127.0.0.1:" + stub.origin().getPort() + "/"), SHORT))
                        .isEqualTo(new NotSent("no whole answer in time"));
                assertThat(hungUp.await(5, TimeUnit.SECONDS)).isTrue();
            }
        }

        @Test
        void aHandshakeThatIsResetSendsNothing() {
            try (var stub = Stub.hangingUp()) {
                assertThat(create(URI.create("https://127.0.0.1:" + stub.origin().getPort() + "/"), LIMIT))
                        .isInstanceOf(NotSent.class);
            }
        }

        @Test
        void aConnectionThatIsNotAcceptedInTimeSendsNothing() throws IOException {
            var waiting = new ArrayList<Socket>();
            try (var server = new ServerSocket(0, 1, loopback())) {
                fill(server, waiting);

                assertThat(create(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"), SHORT))
                        .isEqualTo(new NotSent("no whole answer in time"));
            } finally {
                for (var socket : waiting) {
                    socket.close();
                }
            }
        }

        @Test
        void nothingIsSentWithoutTime() {
            try (var stub = Stub.running(Stub.json(200, "{\"itemId\":1}"))) {
                assertThat(create(stub.api(), Duration.ZERO)).isEqualTo(new NotSent("no time is left"));
                assertThat(stub.accepted()).isZero();
            }
        }

        @Test
        void nothingIsSentWithCredentialsThatNoHeaderCanCarry() {
            var login = new ApiCredentials("user@provider.example", new Secret("with\r\nInjected: header"),
                    new Secret("CODE"));
            try (var stub = Stub.running(Stub.json(200, "{\"itemId\":1}"))) {
                assertThat(new Desk(stub.api()).open(login).create(Desk.TICKET, LIMIT))
                        .isEqualTo(new NotSent("the credentials hold characters that no header can carry"));
                assertThat(stub.accepted()).isZero();
            }
        }

        /** Connections that nobody accepts, until the next one has to wait as well. */
        private static void fill(ServerSocket server, List<Socket> waiting) throws IOException {
            for (int count = 0; count < 2; count++) {
                waiting.add(new Socket(loopback(), server.getLocalPort()));
            }
        }
    }

    @Nested
    class AfterIt {
        @Test
        void aResetWithoutAnAnswerLeavesTheOutcomeUnknown() {
            var posts = new AtomicInteger();
            assertThat(createAt((_, socket) -> {
                posts.incrementAndGet();
                Stub.reset(socket);
            }, LIMIT)).isEqualTo(new Unknown("the connection broke off"));
            assertThat(posts).hasValue(1);
        }

        @Test
        void aResetOfAWaitingConnectionIsNotSentAgain() {
            var calls = new AtomicInteger();
            try (var stub = Stub.running((_, socket) -> {
                if (calls.incrementAndGet() == 1) {
                    Stub.write(socket, Stub.whole(200, "{\"item\":null}"));
                } else {
                    socket.close();
                }
            })) {
                var desk = new Desk(stub.api()).open();
                desk.ticket(new TicketId(5), LIMIT);

                assertThat(desk.create(Desk.TICKET, LIMIT)).isEqualTo(new Unknown("the connection broke off"));
                assertThat(stub.seen()).hasSize(2);
                assertThat(stub.accepted()).isEqualTo(1);
            }
        }

        @Test
        void aServerThatHangsUpUnreadNeverCountsAsCreated() {
            try (var stub = Stub.hangingUp()) {
                assertThat(create(stub.api(), LIMIT)).isInstanceOfAny(Unknown.class, NotSent.class);
            }
        }

        @Test
        void anAnswerThatDoesNotComeIsWaitedForNoLongerThanTheLimit() throws InterruptedException {
            var hungUp = new CountDownLatch(1);
            assertThat(timed(() -> createAt((_, socket) -> awaitEnd(socket, hungUp), SHORT)))
                    .isEqualTo(new Unknown("no whole answer in time"));
            assertThat(hungUp.await(5, TimeUnit.SECONDS)).isTrue();
        }

        @Test
        void aStalledBodyIsWaitedForNoLongerThanTheLimit() throws InterruptedException {
            var hungUp = new CountDownLatch(1);
            assertThat(timed(() -> createAt((_, socket) -> {
                Stub.write(socket, Stub.head(200, 16) + "{\"itemId\"");
                awaitEnd(socket, hungUp);
            }, SHORT))).isEqualTo(new Unknown("no whole answer in time"));
            assertThat(hungUp.await(5, TimeUnit.SECONDS)).isTrue();
        }

        @Test
        void halfABodyLeavesTheOutcomeUnknown() {
            assertThat(createAt((_, socket) -> {
                Stub.write(socket, Stub.head(200, 16) + "{\"itemId\"");
                socket.close();
            }, LIMIT)).isEqualTo(new Unknown("the connection broke off"));
        }

        @Test
        void aTruncatedBodyLeavesTheOutcomeUnknown() {
            assertThat(createAt(Stub.json(200, "{\"itemId\": 431"), LIMIT))
                    .isEqualTo(new Unknown("status 200, the answer is not JSON"));
        }

        @Test
        void anAnswerOverTheLimitIsNotReadToItsEnd() throws InterruptedException {
            var hungUp = new CountDownLatch(1);
            assertThat(createAt((_, socket) -> {
                Stub.write(socket, Stub.head(200, Integer.MAX_VALUE) + "{\"itemId\":1,\"x\":\"" + "x".repeat(262_144));
                awaitEnd(socket, hungUp);
            }, LIMIT)).isEqualTo(new Unknown("status 200, the answer is too large"));
            assertThat(hungUp.await(5, TimeUnit.SECONDS)).isTrue();
        }

        @Test
        void anAnswerAtTheLimitIsRead() {
            var body = "{\"itemId\":7,\"x\":\"" + "x".repeat(262_144 - 19) + "\"}";

            assertThat(body).hasSize(262_144);
            assertThat(createAt(Stub.json(200, body), LIMIT)).isEqualTo(new TicketPost.Created(new TicketId(7)));
        }

        @Test
        void garbageLeavesTheOutcomeUnknown() {
            assertThat(createAt((_, socket) -> {
                Stub.write(socket, "HTTP/1.1 nonsense\r\n\r\n");
                socket.close();
            }, LIMIT)).isInstanceOf(Unknown.class);
        }

        @Test
        void interruptionLeavesTheOutcomeUnknownAndIsPassedOn() {
            assertThat(createAt((_, socket) -> awaitEnd(socket, new CountDownLatch(1)), LIMIT, Thread.currentThread()))
                    .isEqualTo(new Unknown("interrupted"));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreNotFollowed(int status) {
        try (var elsewhere = Stub.running(Stub.json(200, "{\"itemId\":1}"));
                var stub = Stub.running((_, socket) -> Stub.write(socket, "HTTP/1.1 " + status + " Moved\r\nLocation: "
                        + elsewhere.api() + "\r\nContent-Length: 0\r\n\r\n"))) {
            var desk = new Desk(stub.api()).open();

            assertThat(desk.create(Desk.TICKET, LIMIT))
                    .isEqualTo(new Unknown("status " + status + ", the answer has no body"));
            assertThat(desk.ticket(new TicketId(9), LIMIT)).isEqualTo(
                    new TicketRead.Failed(new BadAnswer("status " + status + ", the answer has no body")));
            assertThat(elsewhere.accepted()).isZero();
        }
    }

    @Test
    void aReadThatFailsIsUnreachable() throws IOException {
        var desk = new Desk(URI.create("http://127.0.0.1:" + freePort() + "/")).open();

        assertThat(desk.search(List.of(Desk.MARKER), EXTERNAL_ID, LIMIT))
                .isEqualTo(new NoLook(new Unreachable("no connection")));
        assertThat(desk.ticket(new TicketId(9), LIMIT))
                .isEqualTo(new TicketRead.Failed(new Unreachable("no connection")));
    }

    @Test
    void aPageMayBeLargerThanAnItemButNotWithoutEnd() {
        var large = "{\"items\":[],\"pageDetails\":{\"count\":0},\"x\":\"" + "x".repeat(900_000) + "\"}";
        var larger = "{\"items\":[],\"pageDetails\":{\"count\":0},\"x\":\"" + "x".repeat(1_048_576) + "\"}";

        assertThat(search(large)).isNotInstanceOf(NoLook.class);
        assertThat(search(larger)).isEqualTo(new NoLook(new BadAnswer("status 200, the answer is too large")));
    }

    private static Object search(String body) {
        try (var stub = Stub.running(Stub.json(200, body))) {
            return new Desk(stub.api()).open().search(List.of(Desk.MARKER), EXTERNAL_ID, LIMIT);
        }
    }

    private static TicketPost timed(java.util.function.Supplier<TicketPost> call) {
        var startedAt = System.nanoTime();
        var post = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isBetween(SHORT, SHORT.plusSeconds(3));
        return post;
    }

    private static TicketPost createAt(Stub.Script script, Duration limit) {
        try (var stub = Stub.running(script)) {
            return create(stub.api(), limit);
        }
    }

    /** Interrupts the caller once the server has the request. */
    private static TicketPost createAt(Stub.Script script, Duration limit, Thread caller) {
        return createAt((request, socket) -> {
            caller.interrupt();
            script.answer(request, socket);
        }, limit);
    }

    private static TicketPost create(URI api, Duration limit) {
        return new Desk(api).open().create(Desk.TICKET, limit);
    }

    /** Returns when the client has hung up. */
    private static void awaitEnd(Socket socket, CountDownLatch hungUp) {
        try {
            socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException _) {
            // Hung up as well.
        }
        hungUp.countDown();
    }

    private static int freePort() throws IOException {
        try (var server = new ServerSocket(0, 1, loopback())) {
            return server.getLocalPort();
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[]{127, 0, 0, 1});
    }
}
