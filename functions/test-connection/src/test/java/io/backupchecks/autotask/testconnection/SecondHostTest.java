package io.backupchecks.autotask.testconnection;

import static io.backupchecks.autotask.testconnection.Administrator.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.Environment;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Autotask tells a user's zone at two hosts: where the first one fails, the second one is asked, and seven calls are enough. */
class SecondHostTest {
    private final DemoTenant tenant = DemoTenant.start();
    private final Simulator first = tenant.standIns().autotask();
    private final Simulator second = Simulator.builder()
            .userName(first.tenant().user().userName())
            .login(first.tenant().user().login())
            .start();
    private final Administrator admin = Administrator.of(tenant);
    private final PrimedHandler handler = TestConnectionComponent.in(knowingBoth()).handler();

    @BeforeEach
    void begin() {
        first.traffic().clear();
    }

    @AfterEach
    void stop() {
        second.close();
        tenant.close();
    }

    @Test
    void theSecondTellsWhatTheFirstDoesNot() {
        first.faults().goDown(new Fault.ResetUnread());
        var answer = test();

        assertThat(answer.json().path("outcome").asString()).isEqualTo("passed");
        assertThat(first.traffic().calls()).isOne();
        assertThat(first.traffic().calls() + second.traffic().calls()).isEqualTo(7);
    }

    @Test
    void theSecondIsLeftAloneWhileTheFirstTells() {
        assertThat(test().json().path("outcome").asString()).isEqualTo("passed");
        assertThat(second.traffic().calls()).isZero();
    }

    @Test
    void whereBothFailThereIsNoNetwork() {
        first.faults().goDown(new Fault.ResetUnread());
        second.faults().goDown(new Fault.ResetUnread());
        var answer = test();

        assertThat(check(answer, "network").path("outcome").asString()).isEqualTo("failed");
        assertThat(first.traffic().calls() + second.traffic().calls()).isEqualTo(2);
    }

    @Test
    @Tag("slower")
    void twoThatHangAreGivenUpInTime() {
        var hangs = new Fault.Slow(Fault.Moment.BEFORE_EFFECT, Duration.ofMinutes(2));
        first.faults().goDown(hangs);
        second.faults().goDown(hangs);
        var startedAt = System.nanoTime();
        var answer = test();

        assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(Duration.ofSeconds(25));
        assertThat(check(answer, "network").path("outcome").asString()).isEqualTo("failed");
    }

    private TestAnswer test() {
        var answer = TestAnswer.of(tenant.watched(handler),
                admin.event("POST", "/v1/settings/connection-test"));
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private Surroundings knowingBoth() {
        var environment = new HashMap<>(tenant.standIns().environment());
        environment.merge("AUTOTASK_ENTRY_POINT", second.origin() + "ATServicesRest/",
                (one, other) -> one + " " + other);
        environment.put("PRIMING", "off");
        return new Surroundings(new Environment(environment), Clock.systemUTC(), System::nanoTime, _ -> {
        });
    }
}
