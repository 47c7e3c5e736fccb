package io.backupchecks.autotask.wiring.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.lambda.priming.Perishable;
import io.backupchecks.autotask.lambda.priming.PrimingStep;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that the functions share, wired as in AWS, with stand-ins around it. */
class FunctionModuleTest {
    private final DemoTenant tenant = DemoTenant.start();
    private final DemoComponent component = DaggerDemoComponent.factory().create(tenant.surroundings());

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void theIssuerIsTheOneOfTheCallerKeys() {
        assertThat(component.issuer().name()).isEqualTo(CallerTokens.ISSUER);
    }

    @Test
    void theRehearsalTouchesStorageAndAutotaskWithoutFailing() {
        assertThat(component.primingSteps()).extracting(PrimingStep::name).contains("storage", "autotask");
        component.primingSteps().forEach(step -> step.work().run());
        assertThat(tenant.standIns().autotask().tickets()).isEmpty();
    }

    @Test
    void whatIsForgottenIsReadAnew() {
        component.issuer().name();
        component.perishables().forEach(Perishable::drop);
        assertThat(component.perishables()).hasSize(5);
        assertThat(component.issuer().name()).isEqualTo(CallerTokens.ISSUER);
    }

    @Test
    void signalsReachTheOutput() {
        component.signals().raise(Signal.DUPLICATE_TICKETS);
        assertThat(tenant.lines()).anyMatch(line -> line.contains("DuplicateTickets"));
    }

    @Test
    void randomNumbersAreOneSequence() {
        RandomGenerator random = component.random();
        assertThat(random).isSameAs(component.random());
        assertThat(random.nextLong()).isNotEqualTo(random.nextLong());
    }

    @Test
    void aPauseOfNothingEnds() {
        component.pause().of(Duration.ZERO);
        assertThat(Thread.interrupted()).isFalse();
    }
}
