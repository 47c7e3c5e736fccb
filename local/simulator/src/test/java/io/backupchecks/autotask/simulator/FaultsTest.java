package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backupchecks.autotask.simulator.wire.Deferred;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.simulator.wire.Fault.Moment;
import io.backupchecks.autotask.simulator.wire.Faults.Calls;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest extends SimulatorContract {
    private static final String ROUTE = "POST /Tickets";

    private Caller.Answer create() throws IOException {
        return caller.attempt("POST", "/Tickets", ticket().toString());
    }

    static Stream<Arguments> faultsWithoutAnAnswer() {
        return Stream.of(Arguments.of(new Fault.ResetUnread(), 0),
                Arguments.of(new Fault.Reset(Moment.BEFORE_EFFECT), 0), Arguments.of(Fault.answerLost(), 1),
                Arguments.of(new Fault.HalfBody(), 1));
    }

    @ParameterizedTest
    @MethodSource("faultsWithoutAnAnswer")
    void breaksTheConnection(Fault fault, int tickets) throws IOException {
        simulator.faults().next(ROUTE, fault);

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);

        assertThat(simulator.tickets()).hasSize(tickets);
        assertThat(create().status()).as("the next call goes well").isEqualTo(200);
        assertThat(simulator.traffic().calls(ROUTE)).isEqualTo(2);
    }

    @Test
    void hasItsEffectWhenTheCallerIsGone() {
        var effect = new Deferred();
        simulator.faults().next(ROUTE, new Fault.Late(effect));

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);
        assertThat(simulator.tickets()).isEmpty();
        effect.happen();
        effect.happen();

        assertThat(simulator.tickets()).as("once").hasSize(1);
    }

    static Stream<Arguments> faultsWithAnotherAnswer() {
        return Stream.of(Arguments.of(Fault.maintenancePage(), 0, 200, "<!DOCTYPE html>"),
                Arguments.of(Fault.badGateway(Moment.BEFORE_EFFECT), 0, 502, "<html>"),
                Arguments.of(Fault.badGateway(Moment.AFTER_EFFECT), 1, 502, "<html>"),
                Arguments.of(Fault.status(Moment.AFTER_EFFECT, 504, "{\"errors\": [\"Timeout\"]}"), 1, 504,
                        "{\"errors\": [\"Timeout\"]}"),
                Arguments.of(Fault.status(Moment.BEFORE_EFFECT, 503, ""), 0, 503, ""),
                Arguments.of(new Fault.TruncatedBody(), 1, 200, "{\"itemId"));
    }

    @ParameterizedTest
    @MethodSource("faultsWithAnotherAnswer")
    void answersSomethingElse(Fault fault, int tickets, int status, String start) throws IOException {
        simulator.faults().next(ROUTE, fault);

        var answer = create();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).startsWith(start);
        assertThat(answer.itemId()).isEqualTo(-1);
        assertThat(simulator.tickets()).hasSize(tickets);
    }

    @ParameterizedTest
    @MethodSource("slowFaults")
    void answersLate(Fault fault) throws IOException {
        simulator.faults().next(ROUTE, fault);
        long start = System.nanoTime();

        assertThat(create().itemId()).isEqualTo(48_213);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(120));
    }

    static Stream<Fault> slowFaults() {
        Duration span = Duration.ofMillis(120);
        return Stream.of(new Fault.SlowBody(span), new Fault.Slow(Moment.BEFORE_EFFECT, span),
                new Fault.Slow(Moment.AFTER_EFFECT, span));
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void holdsACallAtTheMomentAsked(Moment moment) {
        var hold = simulator.faults().hold(ROUTE, moment);
        var answer = CompletableFuture.supplyAsync(() -> caller.post("/Tickets", ticket().toString()));

        assertThat(hold.awaitCall()).isTrue();
        assertThat(simulator.tickets()).hasSize(moment == Moment.BEFORE_EFFECT ? 0 : 1);
        hold.release();
        assertThat(answer.join().status()).isEqualTo(200);
        assertThat(simulator.tickets()).hasSize(1);
    }

    @Test
    void closesWithoutWaitingForSlowCalls() {
        simulator.faults().next(ROUTE, new Fault.Slow(Moment.AFTER_EFFECT, Duration.ofMinutes(30)));
        var hold = simulator.faults().hold("GET /Tickets/{id}", Moment.BEFORE_EFFECT);
        var slow = CompletableFuture.runAsync(() -> caller.post("/Tickets", ticket().toString()));
        var held = CompletableFuture.runAsync(() -> caller.get("/Tickets/1"));
        assertThat(hold.awaitCall()).isTrue();
        long start = System.nanoTime();

        simulator.close();

        CompletableFuture.allOf(slow, held).handle((_, _) -> "ended").join();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void strikesTheCallsThatItIsMeantForOnly() throws IOException {
        simulator.faults()
                .schedule(Calls.next("POST *").containing("BC1-B").after(1).times(2),
                        Fault.status(Moment.BEFORE_EFFECT, 503, ""));
        String marked = ticketWith("{\"externalID\": \"BC1-B\"}");

        assertThat(create().status()).as("without the text").isEqualTo(200);
        assertThat(Stream.of(1, 2, 3, 4).map(_ -> caller.post("/Tickets", marked).status()))
                .containsExactly(200, 503, 503, 200);
        assertThat(simulator.faults().pending()).isEmpty();
    }

    @Test
    void tellsWhatIsStillToHappen() {
        simulator.faults().schedule(Calls.next("*").times(3), Fault.maintenancePage());
        caller.get("/Companies/0");

        assertThat(simulator.faults().pending()).singleElement()
                .satisfies(one -> assertThat(one.left()).isEqualTo(2));
        simulator.faults().clear();
        assertThat(caller.get("/Companies/0").json().path("item").isObject()).isTrue();
    }

    @Test
    void goesDownAndUp() throws IOException {
        simulator.faults().goDown(Fault.badGateway(Moment.BEFORE_EFFECT));
        assertThat(create().status()).isEqualTo(502);
        assertThat(caller.get("/zoneInformation?user=x").status()).isEqualTo(502);

        simulator.faults().goUp();

        assertThat(create().status()).isEqualTo(200);
        assertThat(simulator.faults().isDown()).isFalse();
    }

    @Test
    void recordsEachCall() throws IOException {
        create();
        caller.get("/Tickets/48213");

        assertThat(simulator.traffic().calls()).isEqualTo(2);
        assertThat(simulator.traffic().counts()).containsOnlyKeys("GET /Tickets/{id}", ROUTE);
        var request = simulator.traffic().requests(ROUTE).getFirst();
        assertThat(request.body()).isEqualTo(ticket().toString());
        assertThat(request.headers()).extractingByKey("apiintegrationcode").isEqualTo("SIMULATED-TRACKING-IDENTIFIER");
        assertThat(request.at()).isEqualTo(START);
        assertThat(request.toString()).doesNotContain("not-secret");
        assertThat(simulator.traffic().requests()).hasSize(2);
    }

    @Test
    void startsAfreshOnReset() throws IOException {
        create();
        simulator.faults().goDown(Fault.maintenancePage());
        simulator.desk().renameCompany(174, "Changed");

        simulator.reset();

        assertThat(simulator.tickets()).isEmpty();
        assertThat(simulator.traffic().calls()).isZero();
        assertThat(create().itemId()).isEqualTo(48_213);
        assertThat(caller.get("/Companies/174").json().path("item").path("companyName").asString())
                .isEqualTo("Bakker & Zonen B.V.");
    }
}
